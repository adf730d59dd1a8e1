package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.UserConfig;
import org.eclipse.jgit.treewalk.TreeWalk;
import sitrep.config.Clock;
import sitrep.config.TargetSettings;

/**
 * A branch of a repository, as GitHub, GitLab and Codeberg serve pages from. A publish is one
 * commit and one push, which either arrives or does not; the push says from which commit it leads,
 * so that nobody else's is lost, and there is no need for a lock. The release before is the parent
 * or, where no history is kept, the branch {@code NAME-before}.
 */
final class GitTarget implements Target {

  private static final String NOTES = ".sitrep/";

  private final Path scratch;
  private final Repository repository;
  private final GitRemote remote;
  private final String branch;
  private final boolean history;
  private final Optional<String> domain;

  private Tree there = Tree.NONE;
  private Tree before = Tree.NONE;
  private Optional<ObjectId> beforeTip = Optional.empty();
  private final Map<String, Leaf> put = new TreeMap<>();
  private final Set<String> deleted = new java.util.TreeSet<>();
  private Optional<ObjectId> commit = Optional.empty();

  private GitTarget(
      Path scratch, Repository repository, GitRemote remote, TargetSettings settings) {
    this.scratch = scratch;
    this.repository = repository;
    this.remote = remote;
    this.branch = Constants.R_HEADS + settings.find("branch").orElse("gh-pages");
    this.history = !settings.find("history").orElse("true").equals("false");
    this.domain = settings.find("domain");
  }

  /** A commit, with what is in its tree by name. */
  private record Tree(Optional<ObjectId> commit, Map<String, Leaf> leaves) {
    static final Tree NONE = new Tree(Optional.empty(), Map.of());
  }

  /** As a rule a file; others may have put there a link, a program or a repository. */
  private record Leaf(ObjectId id, FileMode mode) {

    static Leaf file(ObjectId id) {
      return new Leaf(id, FileMode.REGULAR_FILE);
    }

    boolean isFile() {
      return mode.equals(FileMode.REGULAR_FILE);
    }

    String mark() {
      return isFile() ? id.name() : id.name() + "-" + mode;
    }

    DirCacheEntry entry(String name) {
      DirCacheEntry entry = new DirCacheEntry(name);
      entry.setFileMode(mode);
      entry.setObjectId(id);
      return entry;
    }
  }

  static GitTarget open(TargetSettings settings, Home home) throws IOException {
    Path scratch = Files.createTempDirectory("sitrep-git");
    GitSystem.install(home, scratch);
    Repository repository = new FileRepository(scratch.resolve("repository").toFile());
    repository.create(true);
    repository.getConfig().setInt("gc", null, "auto", 0);
    repository.getConfig().setBoolean("gc", null, "autoDetach", false);
    return new GitTarget(scratch, repository, new GitRemote(repository, settings, home), settings);
  }

  @Override
  public String place() {
    return remote.place() + " " + Repository.shortenRefName(branch);
  }

  @Override
  public int parallel() {
    return 1;
  }

  @Override
  public Closeable lock(Consumer<String> words) {
    return () -> {};
  }

  private String beforeBranch() {
    return branch + "-before";
  }

  @Override
  public void look() throws IOException {
    there = Tree.NONE;
    before = Tree.NONE;
    beforeTip = Optional.empty();
    List<String> wanted = history ? List.of(branch) : List.of(branch, beforeBranch());
    Map<String, Ref> refs = remote.fetch(wanted, 2);
    if (!refs.containsKey(branch)) {
      return;
    }
    ObjectId tip = refs.get(branch).getObjectId();
    there = tree(tip);
    if (history) {
      var parents = repository.parseCommit(tip).getParents();
      before = parents.length == 0 ? Tree.NONE : tree(parents[0]);
    } else if (refs.containsKey(beforeBranch())) {
      beforeTip = Optional.of(refs.get(beforeBranch()).getObjectId());
      before = tree(beforeTip.get());
    }
  }

  private Tree tree(ObjectId commit) throws IOException {
    Map<String, Leaf> leaves = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(repository.parseCommit(commit).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        leaves.put(walk.getPathString(), new Leaf(walk.getObjectId(0), walk.getFileMode(0)));
      }
    }
    return new Tree(Optional.of(commit), leaves);
  }

  @Override
  public Map<String, String> list() {
    Map<String, String> marks = new TreeMap<>();
    there.leaves.forEach(
        (name, leaf) -> {
          if (!name.startsWith(NOTES)) {
            marks.put(name, leaf.mark());
          }
        });
    return marks;
  }

  @Override
  public Optional<String> note(Note note) throws IOException {
    Tree tree = note == Note.BEFORE ? before : there;
    Leaf leaf = tree.leaves.get(NOTES + Note.PUBLISHED.file());
    return leaf == null || !leaf.isFile() || note == Note.JOURNAL
        ? Optional.empty()
        : Optional.of(
            new String(
                repository.open(leaf.id).getCachedBytes(Integer.MAX_VALUE),
                StandardCharsets.UTF_8));
  }

  /** There is no need for one: readers see nothing before the push. */
  @Override
  public void journal(String text) {}

  @Override
  public Map<String, byte[]> extras() {
    Map<String, byte[]> extras = new TreeMap<>();
    extras.put(".nojekyll", new byte[0]);
    domain.ifPresent(
        name -> {
          byte[] line = (name + "\n").getBytes(StandardCharsets.UTF_8);
          extras.put("CNAME", line);
          extras.put(".domains", line);
        });
    return extras;
  }

  @Override
  public boolean holds(Upload wanted, String mark) throws IOException {
    Leaf leaf = there.leaves.get(wanted.name());
    if (!leaf.isFile()) {
      return false;
    }
    try (InputStream bytes = repository.open(leaf.id).openStream()) {
      return sitrep.hash.Sha256.hex(bytes).equals(wanted.sha256());
    }
  }

  @Override
  public boolean keepsRelease() {
    return true;
  }

  @Override
  public byte[] kept(Upload wanted) throws IOException {
    try (InputStream bytes =
        wanted.checked(repository.open(fromBefore(wanted.name())).openStream())) {
      return bytes.readAllBytes();
    }
  }

  @Override
  public String put(Upload upload) throws IOException {
    ObjectId id = upload.source().isPresent() ? insert(upload) : fromBefore(upload.name());
    put.put(upload.name(), Leaf.file(id));
    return id.name();
  }

  private ObjectId fromBefore(String name) {
    Leaf leaf = before.leaves.get(name);
    if (leaf == null) {
      throw new TargetException("the release before no longer has the file " + name);
    }
    return leaf.id;
  }

  private ObjectId insert(Upload upload) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter();
        InputStream bytes = upload.open()) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, upload.size(), bytes);
      if (bytes.read() >= 0) {
        throw new TargetException("the file " + upload.name() + " grows while it is published");
      }
      inserter.flush();
      return id;
    }
  }

  @Override
  public void delete(String name) {
    deleted.add(name);
  }

  @Override
  public void finish(String published, Optional<String> ledgerBefore, Set<String> needed)
      throws IOException {
    if (commit.isPresent() && arrived()) {
      return;
    }
    if (commit.isEmpty()) {
      commit = Optional.of(commit(published));
    }
    List<GitRemote.Move> moves = new ArrayList<>();
    moves.add(new GitRemote.Move(branch, there.commit, commit.get()));
    if (!history && there.commit.isPresent()) {
      moves.add(new GitRemote.Move(beforeBranch(), beforeTip, there.commit.get()));
    }
    remote.push(moves);
  }

  /** A push may arrive and its answer not. */
  private boolean arrived() throws IOException {
    Ref ref = remote.refs().get(branch);
    return ref != null && ref.getObjectId().equals(commit.get());
  }

  private ObjectId commit(String published) throws IOException {
    Map<String, Leaf> leaves = new TreeMap<>(there.leaves);
    deleted.forEach(leaves::remove);
    leaves.putAll(put);
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      byte[] note = published.getBytes(StandardCharsets.UTF_8);
      leaves.put(
          NOTES + Note.PUBLISHED.file(), Leaf.file(inserter.insert(Constants.OBJ_BLOB, note)));
      DirCacheBuilder builder = DirCache.newInCore().builder();
      leaves.forEach((name, leaf) -> builder.add(leaf.entry(name)));
      builder.finish();
      CommitBuilder made = new CommitBuilder();
      made.setTreeId(builder.getDirCache().writeTree(inserter));
      if (history) {
        there.commit.ifPresent(made::setParentId);
      }
      PersonIdent author = author();
      made.setAuthor(author);
      made.setCommitter(author);
      made.setMessage("Publish the site\n\n" + (put.size() + deleted.size()) + " files differ.\n");
      ObjectId id = inserter.insert(made);
      inserter.flush();
      return id;
    }
  }

  /** As git's settings have it; a name that is made up of the machine's is not published. */
  private PersonIdent author() {
    UserConfig user = repository.getConfig().get(UserConfig.KEY);
    boolean told = !user.isAuthorNameImplicit() && !user.isAuthorEmailImplicit();
    return new PersonIdent(
        told ? user.getAuthorName() : "Sitrep",
        told ? user.getAuthorEmail() : "sitrep@localhost",
        Clock.ofPublish(),
        ZoneOffset.UTC);
  }

  @Override
  public void close() throws IOException {
    repository.close();
    FileTrees.delete(scratch);
  }
}
