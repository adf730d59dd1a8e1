/** The output folder: nothing half written, nothing deleted that Sitrep did not write. */
package sitrep.output;
