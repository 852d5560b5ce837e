using System.Collections.Concurrent;
using System.Data.Common;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Layouts by text. Texts are parameterised, so there are few; past the bound the memory starts anew.</summary>
internal sealed class ReadLayouts(RestrictedCatalog catalog)
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<(string Text, bool Figures), ReadLayout?> _known = new();
    private readonly ConcurrentDictionary<string, bool> _mentions = new();

    public bool Mentions(string text)
    {
        if (_mentions.Count > Most)
            _mentions.Clear();
        return _mentions.GetOrAdd(text, catalog.Mentions);
    }

    public ReadLayout? Of(string text, DbDataReader reader, bool figuresAllowed)
    {
        if (_known.Count > Most)
            _known.Clear();
        return _known.GetOrAdd((text, figuresAllowed), _ => ReadLayout.Of(text, reader, catalog, figuresAllowed));
    }
}
