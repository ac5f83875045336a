/// Customers outside mainland China.
///
/// All names are invented.
let internationalCustomers = #"""
  == C1032 en-GB gold
  name: Harriet Pellow
  mail: harriet.pellow
  city: Bristol
  since: 2020-02
  tags: gift-buyer
  == C1033 en-US standard
  name: Dwight Calloway
  mail: d.calloway
  city: Columbus
  since: 2024-03
  == C1034 en-GB vip
  name: Rosalind Achterdorp
  mail: rosalind.a
  city: Edinburgh
  since: 2017-09
  tags: vip-line
  note: Prefers a call before any replacement is sent.
  == C1035 en-US silver
  name: Marisol Quintero
  mail: marisol.q
  city: Tucson
  since: 2021-06
  == C1036 en-CA standard
  name: Owen Thibeau
  mail: owen.thibeau
  city: Halifax
  since: 2023-08
  tags: first-order
  == C1037 en-AU standard
  name: Priya Venkataraghavan
  mail: priya.v
  city: Adelaide
  since: 2022-12
  == C1038 en-US gold
  name: Leroy Okonjo-Banks
  mail: leroy.ob
  city: Atlanta
  since: 2019-07
  tags: complaint-history
  note: Two damaged kettles in a row last year; be generous.
  == C1039 en-IE standard
  name: Niamh Corrigan-Walsh
  mail: niamh.cw
  city: Galway
  since: 2024-10
  == C1040 de-DE silver
  name: Jörg Brüggemann-Vogt
  mail: joerg.bv
  city: Bremen
  since: 2021-03
  tags: invoice-needed
  == C1041 en-GB standard
  name: Clement Fairweather
  mail: clement.f
  city: Norwich
  since: 2025-02
  == C1042 en-US standard
  name: Tabitha Wrenfield
  mail: tabitha.w
  city: Spokane
  since: 2023-04
  == C1043 fr-FR gold
  name: Maëlys Desrochers
  mail: maelys.d
  city: Nantes
  since: 2020-10
  == C1044 en-SG vip
  name: Rajendra Sundaralingam
  mail: rajendra.s
  city: Singapore
  since: 2018-11
  tags: vip-line, business
  note: Furnishes serviced flats; orders in batches of 12.
  == C1045 en-US standard
  name: Skip Underhill
  mail: skip.underhill
  city: Boise
  since: 2024-12
  tags: price-sensitive
  == C1046 en-GB standard
  name: Oluwaseun Adebisi-Cole
  mail: seun.ac
  city: Leeds
  since: 2022-09
  == C1047 ar-AE standard
  name: ليلى الحموري
  mail: layla.h
  city: Sharjah
  since: 2024-02
  note: Writes Arabic; reads English.
  == C1048 th-TH standard
  name: ปิยะดา สุขใจดี
  mail: piyada.s
  city: Chiang Mai
  since: 2023-10
  note: Writes Thai; reads simple English.
  == C1049 en-NZ silver
  name: Kahurangi Marsden
  mail: kahu.marsden
  city: Dunedin
  since: 2021-09
  == C1050 en-US standard
  name: Bernadette Pfluger
  mail: bernadette.p
  city: Duluth
  since: 2022-03
  tags: returns-often
  == C1051 en-GB standard
  name: Iolo Prydderch
  mail: iolo.p
  city: Swansea
  since: 2024-05
  == C1052 ja-JP gold
  name: 小野寺 汐里
  mail: shiori.o
  city: 仙台
  since: 2019-03
  note: Writes English to us; addresses in Japanese.
  == C1053 en-US standard
  name: Quincy Abernethy-Ruiz
  mail: quincy.ar
  city: Laredo
  since: 2025-06
  tags: first-order
  == C1054 en-CA silver
  name: Saoirse Macdonell
  mail: saoirse.m
  city: Regina
  since: 2020-07
  == C1055 es-ES standard
  name: Íñigo Zabaleta
  mail: inigo.z
  city: Vitoria
  since: 2023-06
  == C1056 en-US standard
  name: Wilhelmina Strand
  mail: w.strand
  city: Fargo
  since: 2021-12
  note: Hard of hearing; chat only, please do not call.
  == C1057 en-GB gold
  name: Gethin Blackwood-Amin
  mail: gethin.ba
  city: Cardiff
  since: 2019-11
  == C1058 en-HK silver
  name: Cordelia Ma 马可儿
  mail: cordelia.ma
  city: Hong Kong
  since: 2022-08
  tags: mixes-languages
  == C1059 en-US standard
  name: Thaddeus Plum
  mail: thad.plum
  city: Savannah
  since: 2024-07
  == C1060 nl-NL standard
  name: Fenna van der Woude
  mail: fenna.vdw
  city: Groningen
  since: 2023-01
  """#
