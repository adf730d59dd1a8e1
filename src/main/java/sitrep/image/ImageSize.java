package sitrep.image;

public record ImageSize(int width, int height) {}
