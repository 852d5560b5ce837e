using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Relations.Entries;
using MerajutASA.Modules.Government.Storage;

namespace MerajutASA.Modules.Government.Relations.ViewEntry;

/// <summary>From rows to what is shown, a page at a time.</summary>
internal static class EntryViews
{
    public static async Task<IReadOnlyList<EntryView>> OfAsync(GovernmentDb db, ILedger ledger, IReadOnlyList<RegisterEntry> rows, CancellationToken cancellation)
    {
        var today = IndonesianDay.Of(db.Now);
        var links = ledger.Fields.Where(field => field.Kind == FieldKind.Party).Select(field => field.Name).ToList();
        var forms = rows.ToDictionary(row => row.Id, ledger.Read);
        var parties = await Parties.FindAsync(db, forms.Values.SelectMany(form => links.Select(link => Party.Find(form[link]))).OfType<Party>(), cancellation);
        var names = await PersonNames.OpenAsync(db, [.. rows.Select(Parties.PersonOf).OfType<Guid>()], cancellation);
        return
        [
            .. rows.Select(row => new EntryView(
                ledger.Kind, row.Id, row.Version, forms[row.Id].With(Ledgers.Name, Parties.NameOf(row, names)), row.RegionCode, row.EndedOn,
                ledger.IsOver(row, today), parties, RelationAccess.MayChange(db.Actor, ledger, row))),
        ];
    }
}
