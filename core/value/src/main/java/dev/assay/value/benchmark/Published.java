package dev.assay.value.benchmark;

import dev.assay.quality.finding.Text;
import dev.assay.value.benchmark.Benchmark.Citation;
import dev.assay.value.benchmark.Benchmark.Figure;
import dev.assay.value.benchmark.Benchmark.Kind;
import dev.assay.value.benchmark.Benchmark.Population;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The figures that are shipped. */
final class Published {
    private static final Text ADOPTERS_ONLY = Text.of(
            "only adopters were asked; if 300 is all answers, those of a role are fewer and the interval is wider; a share"
                    + " that reports something is no size of it",
            "도입 기업만 조사함; 300이 전체 응답이면 직책별 표본은 더 작고 구간은 더 넓음; 보고 비율은 효과의 크기가 아님");
    private static final Text ESTIMATE = Text.of("a model's estimate, not a measurement", "측정이 아닌 모형 추정");
    private static final Text OPINION = Text.of("what executives said, asked in 2022", "2022년 경영진 응답");
    private static final Text NOT_MEASURED =
            Text.of("an aim, not a result, and quoted at second hand", "결과가 아닌 목표이며 재인용");

    private static final Population MARKETERS = asked("organisations that use generative AI", "생성형 AI를 쓰는 조직", 300);
    private static final Population EXECUTIVES = asked("data and technology executives", "데이터·기술 경영진", 600);
    private static final Population ECONOMY = of("world economy", "세계 경제");
    private static final Population COMPANIES = of("companies", "기업");

    private static final Citation SAS =
            new Citation("SAS and Coleman Parkes", "Marketers and AI: Navigating new depths", 2025, "");
    private static final Citation SAS_EARLIER = new Citation(
            "SAS and Coleman Parkes",
            "Marketers and GenAI: Diving into the shallow end, as told by Sipoch",
            2024,
            "https://www.sipoch.com/en/article/300330023927590");
    private static final Citation MIT = new Citation(
            "MIT Technology Review Insights", "The great acceleration: CIO perspectives on generative AI", 2023, "");
    private static final Citation MCKINSEY = new Citation(
            "McKinsey",
            "The economic potential of generative AI",
            2023,
            "https://www.mckinsey.com/capabilities/mckinsey-digital/our-insights/"
                    + "the-economic-potential-of-generative-ai-the-next-productivity-frontier");
    private static final Citation CIO = new Citation("McKinsey authors", "article on CIO.com, August", 2023, "");
    private static final Citation GOLDMAN = new Citation(
            "Goldman Sachs (Briggs and Kodnani)",
            "Generative AI could raise global GDP by 7%, as told by ai-CIO",
            2023,
            "https://www.ai-cio.com/news/goldman-artificial-intelligence-will-boost-global-gdp-by-7/");
    private static final Citation ACCENTURE = new Citation(
            "Accenture",
            "A new era of generative AI for everyone, as told by Calcalist",
            2023,
            "https://www.calcalistech.com/ctechnews/article/sklgyvbmn");
    private static final Citation GARTNER = new Citation(
            "Gartner",
            "How to improve your data quality, as told by Irion",
            2021,
            "https://www.irion-edm.com/data-management-insights/poor-data-quality-five-situations-wreck-projects/");
    private static final Citation HBR = new Citation(
            "Nagle, Redman and Sammon",
            "Only 3% of companies' data meets basic quality standards, Harvard Business Review",
            2017,
            "https://hbr.org/2017/09/only-3-of-companies-data-meets-basic-quality-standards");
    private static final Citation MONTE_CARLO = new Citation(
            "Monte Carlo Data (MacDonald)",
            "The cost of bad data",
            2021,
            "https://www.montecarlodata.com/blog-the-cost-of-bad-data/");

    private Published() {}

    static List<Benchmark> all() {
        return Stream.of(marketing(), enterprises(), economy(), labour(), poorData(), targets())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Benchmark> marketing() {
        return List.of(
                marketer("cmo-reports-roi", 0.93, "CMOs who report a return on generative AI", "생성형 AI의 ROI를 보고한 CMO"),
                marketer("team-reports-roi", 0.83, "marketing teams that report a return", "ROI를 보고한 마케팅 팀"),
                marketer("team-uses-genai", 0.85, "marketing teams that use generative AI", "생성형 AI를 쓰는 마케팅 팀"),
                marketer("better-personalisation", 0.94, "teams that report better personalisation", "개인화 개선을 보고한 팀"),
                marketer(
                        "better-data-processing",
                        0.91,
                        "teams that report better processing of large data",
                        "대용량 데이터 처리 개선을 보고한 팀"),
                marketer("time-and-cost-saved", 0.90, "teams that report savings of time and cost", "시간·운영비 절감을 보고한 팀"),
                context("marketing-used-genai-2024", Figure.share(0.75), MARKETERS, SAS_EARLIER, ADOPTERS_ONLY)
                        .saying("marketing teams that used generative AI a year earlier", "한 해 앞서 생성형 AI를 쓴 마케팅 팀"));
    }

    private static Benchmark marketer(String id, double share, String en, String ko) {
        return context(id, Figure.share(share), MARKETERS, SAS, ADOPTERS_ONLY).saying(en, ko);
    }

    private static List<Benchmark> enterprises() {
        return List.of(
                executive("uses-ai", 0.94, "organisations that use AI in some way", "어떤 형태로든 AI를 쓰는 조직"),
                executive(
                        "aims-enterprise-wide",
                        0.14,
                        "organisations that aim at AI everywhere by 2025",
                        "2025년까지 전사 AI를 목표로 하는 조직"),
                executive(
                        "three-or-more-functions",
                        0.08,
                        "organisations with AI in three or more functions",
                        "세 개 이상 기능에서 AI를 쓰는 조직"),
                executive(
                        "wants-one-platform",
                        0.70,
                        "executives who want one platform for data and AI (about)",
                        "데이터와 AI의 단일 플랫폼을 원하는 경영진(약)"),
                executive(
                        "security-top-benefit",
                        0.31,
                        "executives who name security and risk the top benefit",
                        "보안과 위험을 최대 이점으로 꼽은 경영진"));
    }

    private static Benchmark executive(String id, double share, String en, String ko) {
        return context(id, Figure.share(share), EXECUTIVES, MIT, OPINION).saying(en, ko);
    }

    private static List<Benchmark> economy() {
        return List.of(
                context("genai-annual-value", new Figure(2.6e12, 4.4e12, "USD a year"), ECONOMY, MCKINSEY, ESTIMATE)
                        .saying("value of generative AI", "생성형 AI의 연간 가치"),
                context("ai-impact-increase", new Figure(0.15, 0.40, Figure.SHARE), ECONOMY, MCKINSEY, ESTIMATE)
                        .saying("increase of the impact of all AI", "전체 AI 영향의 증가"),
                context("world-gdp-share", Figure.share(0.07), ECONOMY, GOLDMAN, ESTIMATE)
                        .saying("rise of the world's product over ten years", "10년간 세계 GDP 상승"),
                context("world-gdp-amount", new Figure(7e12, 7e12, "USD"), ECONOMY, GOLDMAN, ESTIMATE)
                        .saying("rise of the world's product over ten years (nearly)", "10년간 세계 GDP 상승액(약)"));
    }

    private static List<Benchmark> labour() {
        Text upTo = Text.of("sources differ; say output per hour or hours saved", "출처마다 다름; 시간당 산출인지 절감 시간인지 밝힐 것");
        return List.of(
                context("hours-touched", Figure.share(0.40), of("working hours", "근로 시간"), ACCENTURE, ESTIMATE)
                        .saying("working hours that language models can change", "언어 모델이 바꿀 수 있는 근로 시간"),
                context(
                                "activities-automatable",
                                new Figure(0.60, 0.70, Figure.SHARE),
                                of("employees' time", "직원의 시간"),
                                MCKINSEY,
                                ESTIMATE)
                        .saying("time in activities that could be automated", "자동화할 수 있는 활동의 시간"),
                context("software-productivity", new Figure(0.20, 0.30, Figure.SHARE), COMPANIES, CIO, upTo)
                        .saying(
                                "productivity of software engineering; others say 30% to 50%",
                                "소프트웨어 개발 생산성, 다른 출처는 30~50%"),
                context("support-productivity", new Figure(0, 0.40, Figure.SHARE), COMPANIES, CIO, upTo)
                        .saying("productivity of customer support, up to", "고객 지원 생산성(최대)"),
                context("marketing-productivity", Figure.share(0.10), COMPANIES, CIO, upTo)
                        .saying("productivity of marketing", "마케팅 생산성"));
    }

    private static List<Benchmark> poorData() {
        return List.of(
                context(
                                "poor-data-cost",
                                new Figure(12.9e6, 12.9e6, "USD a year"),
                                of("organisations", "조직"),
                                GARTNER,
                                ESTIMATE)
                        .saying("mean cost of poor data quality of an organisation", "조직당 저품질 데이터의 평균 비용"),
                context(
                                "records-with-critical-error",
                                Figure.share(0.47),
                                of("records measured by 75 executives", "경영진 75명이 잰 기록"),
                                HBR,
                                Text.of("their own records, their own rules", "자기 기록을 자기 규칙으로 잰 값"))
                        .saying("new records with a critical error", "치명적 오류가 있는 신규 기록"),
                context(
                                "engineers-time-on-quality",
                                new Figure(0.30, 0.40, Figure.SHARE),
                                of("data teams", "데이터 팀"),
                                MONTE_CARLO,
                                Text.of(
                                        "said by a seller of a remedy on a page without a date",
                                        "해결책 판매자가 날짜 없는 글에서 한 주장"))
                        .saying("time of data engineers that goes to quality", "데이터 엔지니어가 품질에 쓰는 시간"));
    }

    private static List<Benchmark> targets() {
        Citation guide = new Citation(
                "McKinsey",
                "Technology's generational moment with generative AI: A CIO and CTO guide",
                2023,
                "https://www.mckinsey.com/capabilities/mckinsey-digital/our-insights/"
                        + "technologys-generational-moment-with-generative-ai-a-cio-and-cto-guide");
        return List.of(
                target("technology-debt", new Figure(-0.5, -0.5, "change"), guide)
                        .saying("technology debt halved", "기술 부채 50% 감축"),
                target("productivity-tenfold", new Figure(10, 10, "times"), guide)
                        .saying("productivity ten times as high", "생산성 10배"));
    }

    /** All of a benchmark but its statement. */
    private record Unsaid(String id, Figure figure, Kind kind, Population population, Citation citation, Text caveat) {
        Benchmark saying(String en, String ko) {
            return new Benchmark(id, Text.of(en, ko), figure, kind, population, citation, caveat);
        }
    }

    private static Unsaid context(String id, Figure figure, Population population, Citation citation, Text caveat) {
        return new Unsaid(id, figure, Kind.CONTEXT, population, citation, checked(citation, caveat));
    }

    private static Unsaid target(String id, Figure figure, Citation citation) {
        return new Unsaid(id, figure, Kind.TARGET, COMPANIES, citation, checked(citation, NOT_MEASURED));
    }

    /** A figure that was read nowhere, but is known at second hand, says so wherever it is cited. */
    private static Text checked(Citation citation, Text caveat) {
        return citation.address().isEmpty()
                ? Text.of("not verified at its source; " + caveat.en(), "원문에서 확인하지 못함; " + caveat.ko())
                : caveat;
    }

    private static Population asked(String en, String ko, long n) {
        return new Population(Text.of(en, ko), OptionalLong.of(n));
    }

    private static Population of(String en, String ko) {
        return new Population(Text.of(en, ko), OptionalLong.empty());
    }
}
