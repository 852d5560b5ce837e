using MerajutASA.Infrastructure.Access;
using MerajutASA.Ui.Localisation;
using MerajutASA.Ui.Work;
using Microsoft.Extensions.Localization;

namespace MerajutASA.Modules.Government.Warnings;

/// <summary>The warnings' part of Today.</summary>
internal sealed class WarningWork(WarningReading reading, IStringLocalizer<Texts> texts) : IWorkSource
{
    private const int Shown = 3;

    public int Order => 6;

    public IReadOnlyCollection<Role> Roles { get; } = [Role.SocialOfficer];

    public bool Restricted => false;

    public async Task<Outcome<IReadOnlyList<WaitingWork>>> FindAsync(Actor actor, CancellationToken cancellation)
    {
        if (await reading.RunAsync(actor, cancellation: cancellation) is not Outcome<IReadOnlyList<WarningLine>>.Done(var lines))
            return new Outcome<IReadOnlyList<WaitingWork>>.NotFound();
        // What ends and what is late stands on Today already, in lists of its own.
        var open = lines.Where(line => line.IsOpen && line.Warning.Rule is not (WarningRule.Permit or WarningRule.Accreditation or WarningRule.FindingsOverdue)).ToList();
        return new Outcome<IReadOnlyList<WaitingWork>>.Done(open.Count == 0 ? [] :
        [
            new WaitingWork(
                "Warnings",
                texts["Work"],
                Formats.Number(open.Count),
                [.. open.Take(Shown).Select(line => new WaitingLine(line.Name, WarningPaths.Of(line.Institution, line.Warning.Rule), texts[$"Rule.{line.Warning.Rule}"], WarningWords.Sentence(line.Warning, texts)))],
                open.Count > Shown ? WarningPaths.List : null)
            { About = texts["Rule"] },
        ]);
    }
}
