/**
 * The output folder: nothing half written, nothing deleted that Sitrep did not write. {@link
 * sitrep.output.OutputTree} is one folder open for one build; {@link sitrep.output.SiteVerifier}
 * looks at a finished one.
 */
package sitrep.output;
