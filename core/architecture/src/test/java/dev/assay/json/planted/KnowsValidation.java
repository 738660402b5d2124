package dev.assay.json.planted;

import jakarta.validation.Validator;
import org.hibernate.validator.HibernateValidator;

interface KnowsValidation {

    Validator validator();

    HibernateValidator provider();
}
