/** Pages to bytes. The only package that knows Thymeleaf. */
package sitrep.render;
