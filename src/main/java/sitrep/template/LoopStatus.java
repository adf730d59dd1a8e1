package sitrep.template;

/** Where a loop stands, under the names that Thymeleaf gives it. */
public record LoopStatus(int index, int size) {

  public int count() {
    return index + 1;
  }

  public boolean even() {
    return count() % 2 == 0;
  }

  public boolean odd() {
    return !even();
  }

  public boolean first() {
    return index == 0;
  }

  public boolean last() {
    return count() == size;
  }

  @Override
  public String toString() {
    throw new NotCompiled("the status of a loop as a text");
  }
}
