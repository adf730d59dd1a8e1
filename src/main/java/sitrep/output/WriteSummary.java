package sitrep.output;

/** What became of an output folder, in numbers of files. */
public record WriteSummary(int written, int unchanged, int deleted) {}
