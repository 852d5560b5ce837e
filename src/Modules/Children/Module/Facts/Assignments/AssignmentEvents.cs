using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Children.Facts.Assignments;

/// <summary>
/// Writes down who got how many, in the transaction of the change and after the register lines were saved. A child from before there were
/// pseudonyms has no facts of its assignments until its case moves.
/// </summary>
internal static class AssignmentEvents
{
    /// <param name="db">The unit of work.</param>
    /// <param name="changed">The children, as they are saved now, in the order in which they changed hands.</param>
    public static async Task AddAsync(ChildrenDb db, IReadOnlyCollection<Child> changed)
    {
        if (changed.Count == 0)
            return;
        var carers = changed.Select(child => child.AssignedTo).OfType<Guid>().Distinct().ToList();
        var had = await CountsAsync(db, carers);
        foreach (var carer in carers)
            had[carer] = had.GetValueOrDefault(carer) - changed.Count(child => child.AssignedTo == carer);
        foreach (var child in changed)
        {
            var caseload = child.AssignedTo is { } carer ? ++had[carer] : 0;
            if (child.Pseudonym is not null)
                db.AssignmentEvents.Add(Of(db, child, caseload));
        }
    }

    private static async Task<Dictionary<Guid, int>> CountsAsync(ChildrenDb db, IReadOnlyList<Guid> carers)
    {
        using var figures = db.Figures();
        var counts = await db.Children.AsNoTracking().Where(child => child.AssignedTo != null && carers.Contains(child.AssignedTo.Value))
            .GroupBy(child => child.AssignedTo!.Value).Select(group => new { Carer = group.Key, Children = group.Count() }).ToListAsync();
        return counts.ToDictionary(count => count.Carer, count => count.Children);
    }

    private static AssignmentEvent Of(ChildrenDb db, Child child, int caseload) => new()
    {
        Id = Guid.CreateVersion7(),
        ChildId = child.Id,
        InstitutionId = child.InstitutionId,
        RegionCode = child.RegionCode,
        At = db.HappenedAt,
        Kind = child.AssignedTo is null ? AssignmentKind.Returned : AssignmentKind.Given,
        Stage = (short)child.Stage,
        Caseload = caseload,
        Pseudonym = child.Pseudonym!,
        ChildVersion = child.Version,
    };
}
