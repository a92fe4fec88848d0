//! A paradigm figure of full size, in English and in Persian: 17 categories, 66 concepts.

use groundwork::diagram::{
    Concept, Entry, Figure, FigureEnd, FigureOptions, FigureRelation, PlaceBox,
};
use groundwork::model::{Place, Valence};
use groundwork::text::Direction;
use uuid::Uuid;

type Branch = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
);

const CAUSES: &[Branch] = &[
    (
        "Weak competitiveness of small firms",
        "ضعف رقابت‌پذیری بنگاه‌های کوچک",
        &[
            ("Selling on price alone", "فروش تنها بر پایهٔ قیمت"),
            ("No view beyond the next order", "ندیدن فراتر از سفارش بعدی"),
            ("Old machines, old designs", "ماشین‌آلات و طرح‌های کهنه"),
        ],
    ),
    (
        "Services that miss the need",
        "خدماتی که به نیاز پاسخ نمی‌دهد",
        &[
            ("Courses that fit no workshop", "دوره‌های بی‌ربط به کارگاه"),
            ("Advice bought for the subsidy", "مشاوره برای گرفتن یارانه"),
        ],
    ),
];
const PHENOMENON: &[Branch] = &[(
    "Improvement of business development services",
    "بهبود خدمات توسعهٔ کسب‌وکار",
    &[
        ("Knowing what firms need", "شناخت نیاز بنگاه‌ها"),
        ("Matching provider and firm", "جور کردن ارائه‌دهنده و بنگاه"),
        ("Paying for results", "پرداخت در برابر نتیجه"),
        ("Standards of service", "استانداردهای خدمت"),
        ("Learning from each round", "یادگیری از هر دوره"),
        ("A market for services", "بازار خدمات"),
    ],
)];
const CONTEXT: &[Branch] = &[
    (
        "Demand and supply of services",
        "تقاضا و عرضهٔ خدمات",
        &[
            ("Firms that do not ask", "بنگاه‌هایی که نمی‌خواهند"),
            ("Few providers nearby", "کمبود ارائه‌دهنده در نزدیکی"),
            ("Price of good advice", "بهای مشاورهٔ خوب"),
            (
                "Unknown quality before buying",
                "ناپیدا بودن کیفیت پیش از خرید",
            ),
        ],
    ),
    (
        "Institutional structures",
        "ساختارهای نهادی",
        &[
            (
                "Rules that change every year",
                "مقرراتی که هر سال عوض می‌شود",
            ),
            ("Overlapping offices", "سازمان‌های موازی"),
            ("Slow permits", "مجوزهای کند"),
            ("No owner of the programme", "بی‌متولی بودن برنامه"),
        ],
    ),
    (
        "Political and economic factors",
        "عوامل سیاسی و اقتصادی",
        &[
            ("Sanctions and exchange rates", "تحریم و نرخ ارز"),
            ("Inflation of raw materials", "تورم مواد اولیه"),
            ("Election cycles", "چرخه‌های انتخاباتی"),
            ("Banks that do not lend", "بانک‌هایی که وام نمی‌دهند"),
        ],
    ),
    (
        "Functions of supporting organisations",
        "کارکرد سازمان‌های پشتیبان",
        &[
            ("Broker or gatekeeper", "واسطه یا دروازه‌بان"),
            ("Staff who move on", "کارکنانی که جابه‌جا می‌شوند"),
            ("Reporting upward only", "گزارش‌دهی تنها به بالا"),
            ("Budget spent late", "دیر خرج شدن بودجه"),
        ],
    ),
];
const INTERVENING: &[Branch] = &[
    (
        "Industrial estates",
        "شهرک‌های صنعتی",
        &[
            ("Shared laboratories", "آزمایشگاه‌های مشترک"),
            ("Distance to the town", "دوری از شهر"),
            ("Rents and deposits", "اجاره‌ها و ودیعه‌ها"),
        ],
    ),
    (
        "Stakeholders and trust",
        "ذی‌نفعان و اعتماد",
        &[
            ("Trust through a person", "اعتماد از راه یک نفر"),
            ("A promise once broken", "قولی که یک بار شکسته شد"),
            ("Family firms keep apart", "جدا ماندن بنگاه‌های خانوادگی"),
            ("Rivals at one table", "رقیبان بر سر یک میز"),
        ],
    ),
    (
        "Monitoring and evaluation",
        "پایش و ارزیابی",
        &[
            (
                "Counting days instead of results",
                "شمردن روزها به‌جای نتیجه‌ها",
            ),
            ("Nobody asks a year later", "کسی یک سال بعد نمی‌پرسد"),
            ("Indicators agreed beforehand", "شاخص‌های توافق‌شده از پیش"),
        ],
    ),
    (
        "Cluster development management group",
        "گروه مدیریت توسعهٔ خوشه",
        &[
            ("The agent who knows everyone", "عاملی که همه را می‌شناسد"),
            ("Mandate without money", "مأموریت بی‌بودجه"),
            ("Meetings that decide", "نشست‌هایی که تصمیم می‌گیرند"),
        ],
    ),
    (
        "Information, communication and empowerment",
        "اطلاعات، ارتباطات و توانمندسازی",
        &[
            ("News travels by telephone", "خبر با تلفن می‌گردد"),
            ("Reading the market together", "خواندن بازار با هم"),
            ("Young managers who ask", "مدیران جوانی که می‌پرسند"),
        ],
    ),
];
const STRATEGIES: &[Branch] = &[
    (
        "Creating hard structures",
        "ایجاد ساختارهای سخت",
        &[
            ("A common service centre", "مرکز خدمات مشترک"),
            ("Testing and certification", "آزمون و گواهی"),
            ("A shared showroom", "نمایشگاه مشترک"),
            ("Joint purchasing of materials", "خرید مشترک مواد"),
            ("Design workshop", "کارگاه طراحی"),
        ],
    ),
    (
        "Developing soft structures",
        "توسعهٔ ساختارهای نرم",
        &[
            ("Rules for joint projects", "قواعد طرح‌های مشترک"),
            ("Training by peers", "آموزش از همکاران"),
            ("A voucher for advice", "کارت خدمت مشاوره"),
            ("Codes of conduct for providers", "آیین رفتار ارائه‌دهندگان"),
            ("Register of consultants", "فهرست مشاوران"),
        ],
    ),
    (
        "Networking of stakeholders",
        "شبکه‌سازی ذی‌نفعان",
        &[
            ("Bringing buyers to the cluster", "آوردن خریداران به خوشه"),
            ("University and workshop", "دانشگاه و کارگاه"),
            ("Export consortia", "کنسرسیوم صادراتی"),
            ("Visits to other clusters", "بازدید از خوشه‌های دیگر"),
            ("One voice before the ministry", "یک صدا در برابر وزارتخانه"),
        ],
    ),
    (
        "Diversifying the services",
        "متنوع‌سازی خدمات",
        &[
            ("Marketing abroad", "بازاریابی در خارج"),
            ("Finance and guarantees", "تأمین مالی و ضمانت"),
            (
                "Technology upgrading with ERP and CAD",
                "ارتقای فناوری با ERP و CAD",
            ),
            ("Legal advice", "مشاورهٔ حقوقی"),
            ("Packaging and brand", "بسته‌بندی و نشان تجاری"),
        ],
    ),
];
const CONSEQUENCES: &[Branch] = &[(
    "Development of economy, cluster and firm",
    "توسعهٔ اقتصاد، خوشه و بنگاه",
    &[
        ("Jobs kept in the region", "ماندن شغل‌ها در منطقه"),
        ("The cluster acts as one", "خوشه یکپارچه عمل می‌کند"),
        (
            "Firms that plan and export",
            "بنگاه‌هایی که برنامه دارند و صادر می‌کنند",
        ),
    ],
)];

/// The headings in English and in Persian.
pub fn heading(place: Place, persian: bool) -> &'static str {
    match (place, persian) {
        (Place::CausalConditions, false) => "Causal conditions",
        (Place::Phenomenon, false) => "Phenomenon",
        (Place::Context, false) => "Context",
        (Place::InterveningConditions, false) => "Intervening conditions",
        (Place::Strategies, false) => "Strategies",
        (Place::Consequences, false) => "Consequences",
        (Place::Own(_), _) => "",
        (Place::CausalConditions, true) => "شرایط علّی",
        (Place::Phenomenon, true) => "پدیدهٔ محوری",
        (Place::Context, true) => "زمینه",
        (Place::InterveningConditions, true) => "شرایط مداخله‌گر",
        (Place::Strategies, true) => "راهبردها",
        (Place::Consequences, true) => "پیامدها",
    }
}

/// The full model; its numbers are made up but fixed.
pub fn study(persian: bool) -> Figure {
    let mut next = 0_u128;
    let mut places = Vec::new();
    for place in Place::ALL {
        let branches = match place {
            Place::CausalConditions => CAUSES,
            Place::Phenomenon => PHENOMENON,
            Place::Context => CONTEXT,
            Place::InterveningConditions => INTERVENING,
            Place::Strategies => STRATEGIES,
            Place::Consequences | Place::Own(_) => CONSEQUENCES,
        };
        let mut entries = Vec::new();
        for (english, other, concepts) in branches {
            next += 1;
            let said = |pair: (&str, &str)| if persian { pair.1 } else { pair.0 }.to_owned();
            let own = concepts.iter().enumerate().map(|(index, pair)| Concept {
                id: Uuid::from_u128(1000 * next + index as u128),
                name: said(*pair),
                count: Some(9 + (index as u64 * 7 + next as u64 * 5) % 31),
                documents: Some(3 + (index as u64 + next as u64) % 13),
            });
            let concepts: Vec<Concept> = own.collect();
            entries.push(Entry {
                id: Uuid::from_u128(next),
                name: said((english, other)),
                count: Some(concepts.iter().filter_map(|concept| concept.count).sum()),
                documents: Some(12 + next as u64 % 6),
                concepts,
            });
        }
        let concepts: usize = entries.iter().map(|entry| entry.concepts.len()).sum();
        let codings: u64 = entries.iter().filter_map(|entry| entry.count).sum();
        places.push(PlaceBox {
            place,
            near: None,
            heading: heading(place, persian).to_owned(),
            summary: if persian {
                vec![
                    format!("{} مقوله", entries.len()),
                    format!("{concepts} مفهوم"),
                    format!("{codings} کدگذاری"),
                ]
            } else {
                vec![
                    format!("{} categories", entries.len()),
                    format!("{concepts} concepts"),
                    format!("{codings} codings"),
                ]
            },
            entries,
        });
    }
    let relation = |from, to, sign| FigureRelation {
        id: Uuid::nil(),
        from: FigureEnd {
            place: from,
            entry: None,
        },
        to: FigureEnd {
            place: to,
            entry: None,
        },
        label: None,
        sign: Some(sign),
        dashed: false,
    };
    Figure {
        title: "Business development services".to_owned(),
        direction: if persian {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        },
        language: if persian { "fa" } else { "en" }.to_owned(),
        core: Some(
            if persian {
                PHENOMENON[0].1
            } else {
                PHENOMENON[0].0
            }
            .to_owned(),
        ),
        places,
        relations: vec![
            relation(
                Place::InterveningConditions,
                Place::Strategies,
                Valence::Both,
            ),
            relation(Place::Context, Place::Strategies, Valence::Constrains),
        ],
        rejected: 0,
        continued: if persian { "ادامه" } else { "continued" }.to_owned(),
        feedback_label: if persian {
            "در گذر زمان"
        } else {
            "over time"
        }
        .to_owned(),
        shifts: Vec::new(),
        options: FigureOptions {
            persian_digits: persian,
            feedback: true,
            ..FigureOptions::default()
        },
    }
}
