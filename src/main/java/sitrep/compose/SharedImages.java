package sitrep.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sitrep.card.Card;
import sitrep.config.SiteConfig;
import sitrep.digest.Asset;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Marking;
import sitrep.page.Destination;
import sitrep.page.Hrefs;
import sitrep.page.Page;
import sitrep.page.PagePath;
import sitrep.page.SharedImage;
import sitrep.page.Slot;
import sitrep.problem.Place;

/**
 * The pictures that stand for pages where somebody links to them: an item's own image, else its
 * card, if the digest asks for cards, else the site's card, else the organisation's logo. They need
 * whole addresses, so that a site without one has none.
 */
final class SharedImages {

  private static final String NAME = "card.png";
  private static final String LARGE = "summary_large_image";
  private static final String SMALL = "summary";

  private SharedImages() {}

  /** The site's, for pages that have none of their own. */
  static Optional<SharedImage> of(Site site) {
    return card(site).map(card -> shared(site, PagePath.HOME, card)).or(() -> logo(site));
  }

  static Optional<SharedImage> of(Site site, Dossier dossier) {
    return dossier
        .image()
        .flatMap(image -> site.destinations().resolve(dossier, image.value()))
        .flatMap(image -> shared(site, image, LARGE));
  }

  static Optional<SharedImage> of(Site site, Brief brief) {
    return brief
        .image()
        .flatMap(image -> site.destinations().resolve(brief, image.value()))
        .flatMap(image -> shared(site, image, LARGE))
        .or(() -> card(site, brief).map(card -> shared(site, PagePath.of(brief), card)));
  }

  /** The files of all cards. */
  static List<Slot> slots(Site site) {
    List<Slot> slots = new ArrayList<>();
    Place origin = site.config().place();
    card(site).ifPresent(card -> slots.add(slot(PagePath.HOME, origin, card, () -> {})));
    for (Brief brief : site.digest().briefs()) {
      Runnable shown = () -> site.shown().accept(brief);
      card(site, brief)
          .ifPresent(card -> slots.add(slot(PagePath.of(brief), brief.place(), card, shown)));
    }
    return slots;
  }

  private static Slot slot(PagePath page, Place origin, Card card, Runnable shown) {
    PagePath path = page.child(NAME);
    return new Slot(
            path,
            Optional.empty(),
            origin,
            Optional.empty(),
            () -> {
              shown.run();
              return new Page.CardFile(path, card);
            })
        .versioned(card::toString);
  }

  /** It tells no more than the site's name, which everybody may know. */
  private static Optional<Card> card(Site site) {
    return card(site, () -> new Card(site.config().title(), "", "", Marking.CLEAR));
  }

  /** With the highest marking of the brief's parts. */
  private static Optional<Card> card(Site site, Brief brief) {
    return card(
        site,
        () ->
            new Card(
                brief.title(),
                site.config().title(),
                site.words().day(brief.date()).text(),
                site.highest(brief)));
  }

  private static Optional<Card> card(Site site, Supplier<Card> card) {
    boolean wanted = site.config().cards() && site.config().hasUrl();
    return wanted ? Optional.of(card.get()).filter(Card::isLegible) : Optional.empty();
  }

  private static SharedImage shared(Site site, PagePath page, Card card) {
    String url = page.child(NAME).absolute(site.url());
    return new SharedImage(url, Card.WIDTH, Card.HEIGHT, card.words(), LARGE);
  }

  private static Optional<SharedImage> logo(Site site) {
    return site.config()
        .organisation()
        .flatMap(SiteConfig.Organisation::logo)
        .flatMap(
            logo -> site.destinations().resolve(PagePath.HOME, site.config().place(), logo.value()))
        .flatMap(logo -> shared(site, logo, SMALL));
  }

  private static Optional<SharedImage> shared(Site site, Destination image, String how) {
    if (!site.config().hasUrl()) {
      return Optional.empty();
    }
    Optional<Asset> asset = site.destinations().image(image.path());
    return Optional.of(
        new SharedImage(
            image.href(Hrefs.absolute(site.url())),
            asset.map(Asset::width).orElse(null),
            asset.map(Asset::height).orElse(null),
            null,
            how));
  }
}
