package sitrep.picture;

/**
 * A place on a map.
 *
 * @param latitude in degrees, northward
 * @param longitude in degrees, eastward
 * @param weight how large it is beside others
 */
public record Spot(String name, double latitude, double longitude, int weight) {}
