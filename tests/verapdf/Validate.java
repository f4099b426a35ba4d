import java.io.FileInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validate FLAVOUR[,FLAVOUR…] FILE…: holds each file to each flavour of veraPDF (2a, ua1 …), prints a line for
 * each and, below it, every rule that failed with its first place. Exit status 1 when one failed.
 */
public final class Validate {
  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean held = true;
    for (int i = 1; i < arguments.length; i++) {
      for (String id : arguments[0].split(",")) {
        held &= validate(arguments[i], PDFAFlavour.byFlavourId(id));
      }
    }
    System.exit(held ? 0 : 1);
  }

  private static boolean validate(String file, PDFAFlavour flavour) throws Exception {
    try (FileInputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.printf("%s %s %s%n", result.isCompliant() ? "rules held:" : "FAILED:", flavour.getId(), file);
      Map<String, String> failed = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        failed.putIfAbsent(rule + " " + assertion.getMessage(), assertion.getLocation().getContext());
      }
      failed.forEach((rule, place) -> System.out.printf("  %s at %s%n", rule, place));
      return result.isCompliant();
    }
  }
}
