package org.fovea.bench.study;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fovea.cli.images.write.GreyTiff;

/**
 * A folder in the BioImage Archive's form: one study component whose list names every file with
 * attributes, and as many TIFF images, a thousand a folder.
 */
public final class StudyFolder {

  /** Every image of the study, as search takes it. */
  public static final String FILTER = "\"Age\" = \"72 h\"";

  /** Side of the smallest image, in pixels of two bytes. */
  public static final int SMALLEST = 8;

  /** Side of an image of about 64 KiB. */
  public static final int SIDE_OF_64_KIB = 181;

  private static final int A_FOLDER = 1000;
  private static final int A_BLOCK = 1 << 20;

  private static final String STUDY =
      """
      {"type": "submission",
       "attributes": [
        {"name": "Title", "value": "Many small images"},
        {"name": "ReleaseDate", "value": "2026-01-01"},
        {"name": "AttachTo", "value": "BioImages"},
        {"name": "Template", "value": "BioImages.v5"}],
       "section": {"accno": "s1", "type": "Study",
        "attributes": [
         {"name": "Description", "value": "As many images as asked for, each of a few pixels."},
         {"name": "Keywords", "value": "benchmark"},
         {"name": "License", "value": "CC0"},
         {"name": "Funding statement", "value": "Nobody paid for this."}],
        "subsections": [
         {"type": "Author", "attributes": [
          {"name": "Name", "value": "Bea Bench"},
          {"name": "E-mail", "value": "bea.bench@example.org"},
          {"name": "affiliation", "value": "o1", "reference": true}]},
         {"accno": "o1", "type": "Organization", "attributes": [
          {"name": "Name", "value": "Institute of Measured Biology"},
          {"name": "Address", "value": "Nowhere 2, Utopia"}]},
         {"accno": "Biosample-1", "type": "Biosample", "attributes": [
          {"name": "Title", "value": "Larva"},
          {"name": "Biological entity", "value": "neuron"}],
          "subsections": [{"accno": "Organism-1", "type": "Organism", "attributes": [
           {"name": "Scientific name", "value": "Drosophila melanogaster"},
           {"name": "Common name", "value": "fruit fly"},
           {"name": "NCBI taxon ID", "value": "NCBI:txid7227"}]}]},
         {"accno": "Specimen-1", "type": "Specimen", "attributes": [
          {"name": "Title", "value": "Whole mount"},
          {"name": "Sample preparation protocol", "value": "None."}]},
         {"accno": "Image acquisition-1", "type": "Image acquisition", "attributes": [
          {"name": "Title", "value": "Drawing"},
          {"name": "Imaging instrument", "value": "A pencil of numbers"},
          {"name": "Image acquisition parameters", "value": "8 by 8 pixels"}],
          "subsections": [{"accno": "Imaging Method-1", "type": "Imaging Method", "attributes": [
           {"name": "Ontology Value", "value": "fluorescence microscopy"},
           {"name": "Ontology Name", "value": "FBbi"},
           {"name": "Ontology Term ID", "value": "FBbi:00000246"}]}]},
         {"accno": "Study Component-1", "type": "Study Component", "attributes": [
          {"name": "Name", "value": "Fields"},
          {"name": "Description", "value": "All of them"},
          {"name": "File List", "value": "file_list.tsv"}],
          "subsections": [{"type": "Associations", "attributes": [
           {"name": "Biosample", "value": "Larva"},
           {"name": "Specimen", "value": "Whole mount"},
           {"name": "Image acquisition", "value": "Drawing"}]}]}]}}
      """;

  private static final String HEADER = "Files\tGenotype\tAge\tImage number\n";

  private StudyFolder() {}

  /**
   * Makes the folder.
   *
   * @param side width and height of each image in pixels of two bytes
   */
  public static void make(Path folder, long files, int side) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("study.json"), STUDY);
    try (BufferedWriter list = Files.newBufferedWriter(folder.resolve("file_list.tsv"))) {
      list.write(HEADER);
      for (long n = 0; n < files; n++) {
        String path = "images/%05d/field-%08d.tif".formatted(n / A_FOLDER, n);
        list.write("%s\t%s\t72 h\t%d\n".formatted(path, n % 2 == 0 ? "wild type" : "forkless", n));
        Path file = folder.resolve(path);
        if (n % A_FOLDER == 0) {
          Files.createDirectories(file.getParent());
        }
        Files.write(file, GreyTiff.ofShorts(side, side, List.of(page(n, side))));
      }
    }
  }

  /** Makes a folder whose list names one file of random bytes. */
  public static void makeOfOne(Path folder, long bytes) throws IOException {
    Path file = Files.createDirectories(folder.resolve("images")).resolve("large.bin");
    Files.writeString(folder.resolve("study.json"), STUDY);
    Files.writeString(
        folder.resolve("file_list.tsv"), HEADER + "images/large.bin\twild type\t72 h\t1\n");
    Random random = new Random(bytes);
    byte[] block = new byte[A_BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = bytes; left > 0; left -= block.length) {
        random.nextBytes(block);
        out.write(block, 0, (int) Math.min(left, block.length));
      }
    }
  }

  /** The files that the list names, by path. */
  public static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("images"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Noise: no two files have the same digest, and packing makes none smaller. */
  private static short[] page(long number, int side) {
    Random noise = new Random(number);
    short[] page = new short[side * side];
    for (int i = 0; i < page.length; i++) {
      page[i] = (short) noise.nextInt();
    }
    return page;
  }
}
