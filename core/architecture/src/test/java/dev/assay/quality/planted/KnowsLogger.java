package dev.assay.quality.planted;

import org.slf4j.Logger;

interface KnowsLogger {

    Logger logger();
}
