package org.fovea.search.projection;

import java.math.BigDecimal;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageSetDeclaration;

/** What is declared of an image set, under the keys that observed facts of images have. */
record DeclaredPairs(AttributeBag bag) {
  private static final String ANGSTROM = "angstrom";

  void add(ImageSetDeclaration declared) {
    bag.add("Category", declared.category());
    bag.add("Header Format", declared.headerFormat());
    bag.add("Image Format", declared.dataFormat());
    bag.add(FactPairs.VOXEL_TYPE, declared.voxelType());
    number("Images", declared.images(), null);
    number("Frames Per Image", declared.framesPerImage(), null);
    number(FactPairs.IMAGE_WIDTH, declared.imageWidth(), null);
    number(FactPairs.IMAGE_HEIGHT, declared.imageHeight(), null);
    number(FactPairs.PIXEL_WIDTH, declared.pixelWidth(), ANGSTROM);
    number(FactPairs.PIXEL_HEIGHT, declared.pixelHeight(), ANGSTROM);
  }

  private void number(String key, Number numberOrNull, String unitOrNull) {
    if (numberOrNull != null) {
      BigDecimal number = new BigDecimal(numberOrNull.toString());
      bag.add(
          new Attribute(key, number.toPlainString(), null, null, null, number, unitOrNull, null));
    }
  }
}
