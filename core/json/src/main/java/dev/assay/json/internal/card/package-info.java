/**
 * What the formats of others ask for, told from a card, and what they tell, as answers.
 *
 * <p>Start with {@link dev.assay.json.internal.card.CardAnswers}. The grammar of files does not belong here.
 */
@NullMarked
package dev.assay.json.internal.card;

import org.jspecify.annotations.NullMarked;
