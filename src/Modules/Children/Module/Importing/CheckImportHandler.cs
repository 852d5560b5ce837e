using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Postgres;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Niks;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Importing;

/// <summary>The dry run of an import: reads and checks every row and writes nothing.</summary>
[UseCase("children.check-import", Purpose.CaseWork, Role.LksaStaff, Role.LksaHead, Restricted = true)]
internal sealed class CheckImportHandler(UnitOfWork<ChildrenDb> work, ChildRulesSource rules, RowReading reading, IBlindIndex index)
{
    public async Task<Outcome<ImportReport>> RunAsync(Actor actor, CheckImport command, CancellationToken cancellation = default)
    {
        var current = await rules.GetAsync();
        var rows = command.Sheet.Rows.Select(row => reading.Read(command.Id, row, current)).ToList();
        return await work.RunAsync<ImportReport>(actor, UseCase.Of<CheckImportHandler>(), db => RunAsync(db, command, rows), cancellation);
    }

    private async Task<Outcome<ImportReport>> RunAsync(ChildrenDb db, CheckImport command, List<ImportRow> rows)
    {
        var scope = await db.Scopes.SingleOrDefaultAsync(row => row.Id == db.Actor.Institution);
        if (scope?.State != ScopeState.Active)
            return new Outcome<ImportReport>.Refused("InstitutionNotActive");
        var tokens = rows.Select(row => Token(row)).ToList();
        var wanted = tokens.OfType<byte[]>().ToList();
        var known = await db.Children.Where(child => wanted.Contains(child.NikToken!)).Select(child => new { child.Id, child.NikToken }).ToListAsync();
        var there = known.Where(child => !rows.Exists(row => row.Command.Id == child.Id)).Select(child => Convert.ToHexString(child.NikToken!)).ToHashSet();
        var times = wanted.CountBy(Convert.ToHexString).ToDictionary();
        var hash = command.Sheet.Hash;
        var before = await db.Imports.AnyAsync(import => import.FileHash == hash && import.UndoneAt == null && import.Id != command.Id);
        return new ImportReport(command.Id, hash, [.. rows.Zip(tokens, (row, token) => Doubted(row, token is null ? "" : Convert.ToHexString(token), there, times))], before);
    }

    private static ImportRow Doubted(ImportRow row, string token, HashSet<string> there, Dictionary<string, int> times)
    {
        var doubts = row.Warnings.ToList();
        if (there.Contains(token))
            doubts.Add(new ChildWarning(nameof(ImportColumn.Nik), ChildWarning.Duplicate, 1));
        if (times.GetValueOrDefault(token) > 1)
            doubts.Add(new ChildWarning(nameof(ImportColumn.Nik), "TwiceInFile"));
        return row with { Warnings = doubts };
    }

    private byte[]? Token(ImportRow row) =>
        Typed.Line(row.Command.Form.Nik) is { } typed && Nik.Parse(typed).Nik is { } nik ? index.Token(ChildWriting.NikIndex, nik.Digits) : null;
}
