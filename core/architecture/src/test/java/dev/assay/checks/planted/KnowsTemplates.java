package dev.assay.checks.planted;

import gg.jte.TemplateEngine;

interface KnowsTemplates {

    TemplateEngine templates();
}
