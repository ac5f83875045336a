/// The commonest words of some languages in Latin script, enough to tell English from the others.
///
/// Words that are common in English and in another language stand in neither list.
enum WordLanguages {
  enum Group: UInt8 {
    case english = 1
    /// A European language, Indonesian or Turkish.
    case foreign = 2
  }

  /// Adds a folded letter to the hash of a word.
  @inline(__always)
  static func hash(_ hash: UInt32, _ scalar: UInt32) -> UInt32 {
    (hash ^ scalar) &* 0x0100_0193
  }

  static let emptyHash: UInt32 = 0x811C_9DC5

  /// Which list holds a word, by its hash.
  @inline(__always)
  static func group(of hash: UInt32) -> Group? {
    let table = shipped
    var place = Int(hash) & mask
    while true {
      let found = table[place]
      if found == 0 { return nil }
      if found >> 2 == hash >> 2 { return Group(rawValue: UInt8(truncatingIfNeeded: found & 3)) }
      place = (place + 1) & mask
    }
  }

  private static let mask = 4_095

  /// Hashes, the group in their two lowest bits; 0 marks a free place.
  private static let shipped: [UInt32] = {
    var table = [UInt32](repeating: 0, count: mask + 1)
    for (words, group) in [(english, Group.english), (foreign, Group.foreign)] {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let hash = word.unicodeScalars.reduce(emptyHash) { Self.hash($0, $1.value) }
        var place = Int(hash) & mask
        while table[place] != 0 { place = (place + 1) & mask }
        table[place] = hash & ~3 | UInt32(group.rawValue)
      }
    }
    return table
  }()

  private static let english = """
    the and you your yours my mine we our us they them their this that these those there here
    what where when why who which how is are was were be been being am im its ive id ill youre
    dont doesnt didnt isnt arent wasnt wont cant couldnt wouldnt shouldnt havent hasnt hadnt
    do does did doing done have has had having will would shall should could might must
    not never nothing none yes please thanks thank sorry help need want wants like would
    get got getting give gave given take took make made going went gone come came coming
    send sent buy bought pay paid return returned cancel cancelled refund refunded exchange
    order orders ordered delivery deliver delivered ship shipped shipping package parcel
    tracking track arrive arrived receive received wrong broken damaged missing late still yet
    money card account payment charged charge price bill invoice address phone email number
    with without from for about after before again into onto over under out off up down
    because but then than also just only very really too so much many more most some any all
    every other another same new old good bad great terrible day days week weeks month today
    tomorrow yesterday now soon ago last next first time long can may it if of to in on at by
    as or he she him her his me a an no one two three not tell told said say says ask asked
    know think see look try tried find found call called contact talk speak person agent
    human service customer support problem issue question information change changed update
    check status work working works use used open close closed app website store shop item
    items product products size color colour quality free cost costs hello hey good morning
    waiting wait since until between during while through against both each few lot anything
    something someone anyone everything ever even back let lets right left keep kept put stop
    happened happening happen went seems does another available stock box lamp set discount
    """

  private static let foreign = """
    der und ist nicht ich sie wir ihr mein meine meinen meiner ihre ihren eine einen einem einer
    das dass auf mit für von zum zur bei nach aus wie wo wann warum haben habe hatte wurde wird
    kann können möchte bitte danke noch schon sehr auch wenn oder aber keine kein bestellung
    lieferung paket rechnung rückgabe geld zurück kam immer ware falsch guten tag hallo über
    le la les des du est et une je tu il elle nous vous ils mon ma mes votre vos notre pas ne que
    qui dans avec pour sur où quand comment pourquoi avez avoir été suis êtes commande livraison
    colis remboursement merci bonjour reçu toujours encore bien mais très cette ces son ses au aux
    el los las una uno del es está están por para con sin qué como cómo cuándo dónde quiero mi mis
    su sus pedido gracias hola favor puedo tengo tiene llegado llegó paquete devolver dinero pero
    muy más este esta eso porque cuando donde todavía necesito hacer ser
    che di il lo gli non sono per con una della del dei delle mio mia quando dove perché grazie
    ordine vorrei posso ancora arrivato pacco ciao buongiorno questo questa anche
    não um uma os meu minha pedido você quero obrigado obrigada onde quando está ainda chegou
    com mais muito foi isso encomenda olá
    het een niet ik je mijn wij zijn naar voor bestelling waar wanneer dank graag kan nog maar ook
    och att är jag inte det som på min beställning tack hej var när
    nie jest się moje moja zamówienie gdzie kiedy proszę dziękuję dzień dobry czy
    bir bu ve için değil siparişim nerede merhaba teşekkürler ne zaman
    saya tidak pesanan di mana kapan terima kasih belum sudah apa yang dan
    """
}
