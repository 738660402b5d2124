/**
 * What things are worth: money over time, business cases, uncertainty, portfolios, and the money behind a failing expectation.
 */
module dev.assay.value {
    requires transitive dev.assay.quality;
    requires static ojalgo;
    requires static transitive org.jspecify;

    exports dev.assay.value.answer;
    exports dev.assay.value.benchmark;
    exports dev.assay.value.business.formula;
    exports dev.assay.value.business.line;
    exports dev.assay.value.business.model;
    exports dev.assay.value.business.schedule;
    exports dev.assay.value.business.sheet;
    exports dev.assay.value.business;
    exports dev.assay.value.cashflow;
    exports dev.assay.value.customer;
    exports dev.assay.value.dataset;
    exports dev.assay.value.distribution;
    exports dev.assay.value.energy;
    exports dev.assay.value.flexibility;
    exports dev.assay.value.genai;
    exports dev.assay.value.kpi;
    exports dev.assay.value.money;
    exports dev.assay.value.pilot;
    exports dev.assay.value.poorquality;
    exports dev.assay.value.portfolio;
    exports dev.assay.value.productivity;
    exports dev.assay.value.ranking;
    exports dev.assay.value.rate;
    exports dev.assay.value.risk;
    exports dev.assay.value.simulation;
    exports dev.assay.value.stake;
    exports dev.assay.value.stake.account;
    exports dev.assay.value.stake.book;
    exports dev.assay.value.stake.fix;
    exports dev.assay.value.stake.realisation;
    exports dev.assay.value.statistics;
}
