using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Finding;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Exports;

/// <summary>Takes register lines, as filtered, out of the portal; the asker says why. NIK, address and details stay.</summary>
[UseCase("children.export-children", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Role.SocialOfficer, Restricted = true, NeedsReason = true)]
internal sealed class ExportChildrenHandler(UnitOfWork<ChildrenDb> work, ChildFiltering filtering)
{
    private const int Chunk = 100;

    /// <summary>In order of id. Throws <see cref="StreamRefusedException"/> before the first chunk for who may not.</summary>
    public IAsyncEnumerable<IReadOnlyList<ChildLine>> RunAsync(Actor actor, ChildFilter filter, string reason, CancellationToken cancellation = default) =>
        work.StreamAsync<ChildLine, string>(
            actor, Acting.As<ExportChildrenHandler>(actor), new Reason(new Subject(SubjectKind.Staff, actor.AccountId), reason),
            (db, after) => ChunkAsync(db, filter, after is null ? Guid.Empty : Guid.Parse(after), cancellation),
            cancellation);

    private async Task<(IReadOnlyList<ChildLine> Rows, string? Next)> ChunkAsync(ChildrenDb db, ChildFilter filter, Guid after, CancellationToken cancellation)
    {
        if (after == Guid.Empty && Typed.Line(filter.Text) is { } term)
            await db.NoteSearchAsync(term, cancellation);
        var today = Calendar.Today(db.Now);
        var matching = filtering.Apply(db.InSight, filter, today, agesLater: true).Where(child => child.Id.CompareTo(after) > 0);
        var words = ChildFiltering.WordsOf(filter.Text);
        IReadOnlyList<Child> looked = [];
        var ids = await db.ChooseAsync<Child>(
            async () => looked = await matching.OrderBy(child => child.Id).Take(Chunk).ToListAsync(cancellation),
            async rows =>
            {
                var keys = await db.OpenAsync(rows.Select(row => row.Id), cancellation);
                return [.. rows.Where(row => SealedSearch.Matches(ChildLine.Of(row, keys), words, filter.Age, today)).Select(row => row.Id)];
            });
        return (await ChildLines.ReadAsync(db, ids), looked.Count < Chunk ? null : looked[^1].Id.ToString());
    }
}
