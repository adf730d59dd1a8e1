/**
 * Templates, filled in with pages; the only place for Thymeleaf. {@link sitrep.template.Templates}
 * is the way in. {@link sitrep.template.Compiler} turns a template that Thymeleaf's parser has read
 * into steps, which give the same bytes as Thymeleaf in a tenth of its time; a template that uses
 * more than the compiler knows is left to Thymeleaf.
 */
package sitrep.template;
