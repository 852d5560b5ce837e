using System.Collections.Concurrent;
using System.Data.Common;
using MerajutASA.Infrastructure.Postgres.Reading;

namespace MerajutASA.Infrastructure.Postgres;

/// <summary>Layouts by text. Texts are parameterised, so there are few; past the bound the memory starts anew.</summary>
internal sealed class ReadLayouts(RestrictedCatalog catalog)
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<(string Text, bool Figures), ReadLayout?> _known = new();
    private readonly ConcurrentDictionary<string, bool> _mentions = new();
    private readonly ConcurrentDictionary<string, bool> _reading = new();

    public bool Mentions(string text)
    {
        if (_mentions.Count > Most)
            _mentions.Clear();
        return _mentions.GetOrAdd(text, catalog.Mentions);
    }

    /// <summary>Throws for a text that does anything but read.</summary>
    public void RequireReading(string text)
    {
        if (_reading.Count > Most)
            _reading.Clear();
        _reading.GetOrAdd(text, _ =>
        {
            ReadingOnly.Require(text);
            return true;
        });
    }

    public ReadLayout? Of(string text, DbDataReader reader, bool figuresAllowed)
    {
        if (_known.Count > Most)
            _known.Clear();
        return _known.GetOrAdd((text, figuresAllowed), _ => ReadLayout.Of(text, reader, catalog, figuresAllowed));
    }
}
