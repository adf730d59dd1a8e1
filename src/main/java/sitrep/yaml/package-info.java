/** YAML 1.2 with places. The only package that knows snakeyaml-engine. */
package sitrep.yaml;
