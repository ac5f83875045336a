import Language

extension ConfigKey where Target == DeskConfig {
  /// The most patterns tried at each word of a message; bounds its reading time.
  static let maxPatterns = 20

  /// `orderNumbers`: a list of patterns.
  static var orderNumbers: ConfigKey {
    ConfigKey("orderNumbers") { value, config, reader in
      guard let items = value.array else {
        reader.report(
          value.line, "'orderNumbers': expected a list of patterns, found \(value.inWords)")
        return
      }
      if items.count > maxPatterns {
        reader.report(value.line, "'orderNumbers': at most \(maxPatterns) patterns are tried")
      }
      for item in items {
        guard let text = item.string else {
          reader.report(
            item.line,
            "'orderNumbers': expected a pattern such as 'LH-######', found \(item.inWords)")
          continue
        }
        do throws(NumberPattern.Problem) {
          config.orderNumbers.append(try NumberPattern(text))
        } catch {
          reader.report(item.line, "'orderNumbers': \(item.inWords): \(error.description)")
        }
      }
    }
  }

  /// `products`: a list of names, or of names with others of the same thing.
  static var products: ConfigKey {
    ConfigKey("products") { value, config, reader in
      guard let items = value.array else {
        reader.report(value.line, "'products': expected a list of names, found \(value.inWords)")
        return
      }
      if items.count > Catalogue.maxNames {
        reader.report(value.line, "'products': at most \(Catalogue.maxNames) names are read")
        return
      }
      for item in items {
        if let name = item.string, !name.isEmpty {
          config.products.append(Catalogue.Product(name: name))
        } else if item.members != nil {
          var product = Catalogue.Product(name: "")
          reader.read(
            item, into: &product, keys: ConfigKey<Catalogue.Product>.all, within: "a product")
          if product.name.isEmpty {
            reader.report(item.line, "'products': a product needs a name")
          }
          config.products.append(product)
        } else {
          reader.report(
            item.line, "'products': expected a name or { name, also }, found \(item.inWords)")
        }
      }
    }
  }
}

extension ConfigKey where Target == Catalogue.Product {
  /// Every key of a product.
  fileprivate static var all: [ConfigKey] {
    [
      ConfigKey("name", \.name, expected: "a name") { value in
        value.string.flatMap { $0.isEmpty ? nil : $0 }
      },
      ConfigKey("also", \.aliases, expected: "a list of names") { value in
        value.array.flatMap { items in
          let names = items.compactMap(\.string)
          return names.count == items.count ? names : nil
        }
      },
    ]
  }
}
