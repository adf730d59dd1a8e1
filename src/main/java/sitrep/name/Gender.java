package sitrep.name;

/** What a person's given name or title tells of the pronoun that stands for it. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN
}
