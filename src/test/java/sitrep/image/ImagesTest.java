package sitrep.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that hold for images of every format. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ImagesTest {

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void aCleanImageStaysAsItIs(byte[] image) throws BadImageException {
    byte[] clean = Images.clean(image);
    assertFalse(Arrays.equals(image, clean));
    assertArrayEquals(clean, Images.clean(clean));
    assertArrayEquals(clean, Images.clean(image));
  }

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void cleaningDoesNotChangeTheSizeOrItsArgument(byte[] image) throws BadImageException {
    byte[] before = image.clone();
    assertEquals(Images.size(image), Images.size(Images.clean(image)));
    assertTrue(Images.size(image).isPresent());
    assertArrayEquals(before, image);
  }

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void anImageThatEndsTooEarlyIsCleanOrBad(byte[] image) {
    for (int length = 0; length < image.length; length++) {
      cleanOrBad(Arrays.copyOf(image, length));
    }
  }

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void aDamagedImageIsCleanOrBad(byte[] image) {
    Random random = new Random(19);
    for (int round = 0; round < 3_000; round++) {
      byte[] damaged = image.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      cleanOrBad(damaged);
    }
  }

  private static void cleanOrBad(byte[] bytes) {
    Optional<ImageSize> size = Images.size(bytes);
    try {
      byte[] clean = Images.clean(bytes);
      assertArrayEquals(clean, Images.clean(clean));
      assertEquals(size, Images.size(clean));
    } catch (BadImageException e) {
      assertFalse(e.getMessage().isBlank());
    }
  }

  @ParameterizedTest
  @MethodSource("sitrep.image.TestImages#all")
  void aFaultIsToldInWords(byte[] image) {
    assertEquals(Optional.empty(), Images.fault(image));
    assertTrue(Images.fault(Arrays.copyOf(image, image.length / 3)).isPresent());
    assertTrue(Images.fault(new byte[] {1}).isPresent());
  }

  @Test
  void whatIsNoImageHasNoSize() {
    assertEquals(Optional.empty(), Images.size(new byte[0]));
    assertEquals(Optional.empty(), Images.size(new byte[] {0, 1, 2, 3}));
  }
}
