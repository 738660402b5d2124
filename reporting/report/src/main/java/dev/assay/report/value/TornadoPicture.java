package dev.assay.report.value;

import dev.assay.report.picture.Drawing;
import dev.assay.report.picture.Shade;
import dev.assay.report.picture.Spans;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.simulation.Tornado;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What each driver alone does to the net present value. */
final class TornadoPicture {
    private final Phrases phrases;
    private final Tornado tornado;
    private final Currency currency;

    TornadoPicture(Phrases phrases, Tornado tornado, Currency currency) {
        this.phrases = phrases;
        this.tornado = tornado;
        this.currency = currency;
    }

    Picture picture() {
        double low = tornado.base();
        double high = tornado.base();
        for (Tornado.Bar bar : tornado.bars()) {
            low = Math.min(low, Math.min(bar.low(), bar.high()));
            high = Math.max(high, Math.max(bar.low(), bar.high()));
        }
        MoneyScale scale = MoneyScale.of(Math.max(Math.abs(low), Math.abs(high)), currency, phrases);
        List<Spans.Row> rows = new ArrayList<>();
        tornado.bars().forEach(bar -> rows.add(row(bar, scale)));
        Spans spans = new Spans(scale.axis(low, high), rows, Optional.of(tornado.base()), Spans.Links.NONE, keys());
        String base = scale.number(tornado.base());
        return new Picture(
                phrases.word("What one driver alone does to the net present value", "동인 하나가 순현재가치에 주는 영향"),
                scale.label() + phrases.word("; the line is the base, " + base, "; 세로선은 기본값 " + base),
                spans,
                figures());
    }

    private List<Drawing.Key> keys() {
        return List.of(
                new Drawing.Key(Shade.MAIN, phrases.word("driver high", "동인 높음")),
                new Drawing.Key(Shade.SECOND, phrases.word("driver low", "동인 낮음")));
    }

    private Spans.Row row(Tornado.Bar bar, MoneyScale scale) {
        return new Spans.Row(
                bar.factor() + "  " + Phrases.number(bar.from()) + " ~ " + Phrases.number(bar.to()),
                scale.number(bar.low()) + " → " + scale.number(bar.high()),
                List.of(
                        new Spans.Span(tornado.base(), bar.low(), Shade.SECOND),
                        new Spans.Span(tornado.base(), bar.high(), Shade.MAIN)));
    }

    private Table figures() {
        return new Table(
                phrases.word(
                        "Each driver at its low and its high value, the others at base",
                        "동인 하나만 낮은 값과 높은 값으로 바꾸고 나머지는 기본값"),
                List.of(
                        Table.Column.of(phrases.word("driver", "동인")),
                        Table.Column.ofNumbers(phrases.word("low", "낮음")),
                        Table.Column.ofNumbers(phrases.word("high", "높음")),
                        Table.Column.ofNumbers(phrases.word("NPV at low", "낮을 때 순현재가치")),
                        Table.Column.ofNumbers(phrases.word("NPV at high", "높을 때 순현재가치")),
                        Table.Column.ofNumbers(phrases.word("break-even at", "손익분기"))),
                tornado.bars().stream().map(this::cells).toList());
    }

    private List<Cell> cells(Tornado.Bar bar) {
        return List.of(
                Cell.text(bar.factor()),
                Cell.number(Phrases.number(bar.from())),
                Cell.number(Phrases.number(bar.to())),
                Cell.number(phrases.money(bar.low(), currency)),
                Cell.number(phrases.money(bar.high(), currency)),
                Cell.number(bar.breakEven()
                        .map(Phrases::number)
                        .value()
                        .orElseGet(() ->
                                bar.breakEven().reason().orElseThrow().message().in(phrases.locale()))));
    }
}
