package dev.assay.value.business.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A spreadsheet that opened a file of CSV, formulas and all. */
final class Spreadsheet {
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"((?:[^\"]|\"\")*+)\"|([^\",\r\n]*))(,|\r\n)");

    private final List<List<String>> fields;
    private final Sheet sheet;
    private final FormulaEvaluator evaluator;

    private Spreadsheet(List<List<String>> fields, Sheet sheet) {
        this.fields = fields;
        this.sheet = sheet;
        this.evaluator = sheet.getWorkbook().getCreationHelper().createFormulaEvaluator();
    }

    static Spreadsheet open(String csv) {
        List<List<String>> fields = parse(csv);
        Sheet sheet = new HSSFWorkbook().createSheet();
        for (int i = 0; i < fields.size(); i++) {
            Row row = sheet.createRow(i);
            for (int j = 0; j < fields.get(i).size(); j++) {
                fill(row.createCell(j), fields.get(i).get(j));
            }
        }
        return new Spreadsheet(fields, sheet);
    }

    private static void fill(Cell cell, String content) {
        if (content.startsWith("=")) {
            cell.setCellFormula(content.substring(1));
        } else if (content.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(content));
        } else {
            cell.setCellValue(content);
        }
    }

    /** Reads RFC 4180: quotes, doubled quotes, and line ends of CRLF only. */
    private static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        Matcher field = FIELD.matcher(csv);
        int end = 0;
        while (end < csv.length() && field.find()) {
            row.add(field.group(1) == null ? field.group(2) : field.group(1).replace("\"\"", "\""));
            if (field.group(3).equals("\r\n")) {
                rows.add(row);
                row = new ArrayList<>();
            }
            end = field.end();
        }
        if (end < csv.length()) {
            throw new AssertionError("no CSV at character " + end);
        }
        return rows;
    }

    List<List<String>> fields() {
        return fields;
    }

    /** Returns what stands right of a label of the first column: the last such row, because figures are at the end. */
    double figure(String label) {
        return evaluator.evaluate(cell(label)).getNumberValue();
    }

    String reason(String label) {
        return cell(label).getStringCellValue();
    }

    boolean isComputed(String label) {
        return cell(label).getCellType() == CellType.FORMULA;
    }

    private Cell cell(String label) {
        for (int i = fields.size() - 1; i >= 0; i--) {
            if (fields.get(i).get(0).equals(label)) {
                return sheet.getRow(i).getCell(1);
            }
        }
        throw new AssertionError("no row " + label);
    }

    /** Returns what stands under a heading. */
    List<Double> column(String heading, int periods) {
        List<String> headings = fields.get(7);
        int column = headings.indexOf(heading);
        List<Double> values = new ArrayList<>();
        for (int i = 0; i <= periods; i++) {
            values.add(evaluator.evaluate(sheet.getRow(8 + i).getCell(column)).getNumberValue());
        }
        return values;
    }

    /** Returns the formulas whose result is an error. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.FORMULA
                        && evaluator.evaluate(cell).getCellType() == CellType.ERROR) {
                    errors.add(cell.getAddress() + " " + cell.getCellFormula());
                }
            }
        }
        return errors;
    }
}
