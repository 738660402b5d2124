/**
 * Who answers for data: people and their roles, access, decisions, cards, and the log that proves it.
 */
module dev.assay.governance {
    requires transitive dev.assay.quality;
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.hibernate.validator;
    requires transitive java.sql;

    exports dev.assay.governance;
    exports dev.assay.governance.access;
    exports dev.assay.governance.access.emergency;
    exports dev.assay.governance.access.grant;
    exports dev.assay.governance.access.policy;
    exports dev.assay.governance.asset;
    exports dev.assay.governance.audit;
    exports dev.assay.governance.audit.anchor;
    exports dev.assay.governance.audit.file;
    exports dev.assay.governance.audit.merkle;
    exports dev.assay.governance.audit.verify;
    exports dev.assay.governance.card;
    exports dev.assay.governance.card.form;
    exports dev.assay.governance.card.measure;
    exports dev.assay.governance.card.registry;
    exports dev.assay.governance.card.template;
    exports dev.assay.governance.catalogue;
    exports dev.assay.governance.codec;
    exports dev.assay.governance.decision;
    exports dev.assay.governance.decision.policy;
    exports dev.assay.governance.effect;
    exports dev.assay.governance.evidence;
    exports dev.assay.governance.gate;
    exports dev.assay.governance.incident;
    exports dev.assay.governance.jdbc;
    exports dev.assay.governance.kind;
    exports dev.assay.governance.lineage;
    exports dev.assay.governance.monitoring;
    exports dev.assay.governance.notice;
    exports dev.assay.governance.organisation;
    exports dev.assay.governance.oversight;
    exports dev.assay.governance.people;
    exports dev.assay.governance.policy;
    exports dev.assay.governance.posture;
    exports dev.assay.governance.raci;
    exports dev.assay.governance.review;
    exports dev.assay.governance.risk;
    exports dev.assay.governance.routing;
    exports dev.assay.governance.run;
    exports dev.assay.governance.staffing;
    exports dev.assay.governance.store;
    exports dev.assay.governance.supply;
    exports dev.assay.governance.system;
    exports dev.assay.governance.wiring;
    exports dev.assay.governance.worksheet;
}
