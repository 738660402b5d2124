package dev.assay.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The modules that a build of everything has, read from their POMs. */
final class Reactor {
    /** The root folder, seen from the folder of this module. */
    static final Path ROOT = Path.of("..", "..");

    private Reactor() {}

    /** Returns the root and everything below it. */
    static List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        add("", modules);
        return modules;
    }

    private static void add(String folder, List<Module> modules) {
        Module module = new Module(folder, pom(ROOT.resolve(folder).resolve("pom.xml")));
        modules.add(module);
        for (String below : module.all("/project/modules/module")) {
            add(folder.isEmpty() ? below : folder + "/" + below, modules);
        }
    }

    private static Document pom(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("POM must be readable: " + file, e);
        }
    }

    /**
     * A module.
     *
     * @param folder where it lies, from the root; empty for the root itself
     * @param pom what its POM says, without what it inherits
     */
    record Module(String folder, Document pom) {
        String artifactId() {
            return one("/project/artifactId");
        }

        String version() {
            return one("/project/version | /project/parent/version");
        }

        /** Returns whether users name it; the folders between the root and the modules are no use to them. */
        boolean isForUsers() {
            return one("/project/packaging").isEmpty()
                    && !one("/project/properties/maven.deploy.skip").equals("true");
        }

        /** Returns the class that {@code exec:java} starts, with a profile or without; empty if it starts nothing. */
        String mainClass() {
            return one("//properties[exec.skip = 'false']/exec.mainClass");
        }

        /** Returns what stands at a path; empty when nothing does. */
        String one(String path) {
            List<String> all = all(path);
            return all.isEmpty() ? "" : all.get(0);
        }

        List<String> all(String path) {
            try {
                NodeList nodes =
                        (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, pom, XPathConstants.NODESET);
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < nodes.getLength(); i++) {
                    texts.add(nodes.item(i).getTextContent().strip());
                }
                return texts;
            } catch (XPathExpressionException e) {
                throw new IllegalArgumentException(path, e);
            }
        }
    }
}
