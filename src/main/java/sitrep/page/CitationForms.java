package sitrep.page;

/**
 * How a page can be cited elsewhere.
 *
 * @param plain one line of words
 * @param bibtex an entry for BibTeX
 * @param csl a list of one item in CSL-JSON (Citation Style Language 1.0.2)
 */
public record CitationForms(String plain, String bibtex, String csl) {}
