using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Ends;
using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Facts.Exits;

/// <summary>Writes down what happened to the end of a child's care, in the transaction of the change and after the register line was saved.</summary>
internal static class ExitEvents
{
    /// <param name="db">The unit of work.</param>
    /// <param name="child">As it is saved now, with its pseudonym.</param>
    /// <param name="end">As it stands now.</param>
    public static void Add(ChildrenDb db, Child child, CareEnd end)
    {
        db.ExitEvents.Add(new ExitEvent
        {
            Id = Guid.CreateVersion7(),
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            At = db.HappenedAt,
            Kind = end.StruckAt is not null ? ExitEventKind.TakenBack : end.Corrects is not null ? ExitEventKind.Corrected : ExitEventKind.Ended,
            ExitId = end.FirstId,
            Reason = end.Reason,
            EndedOn = end.EndedOn,
            DaysInCare = Math.Max(0, end.EndedOn.DayNumber - child.EnteredOn.DayNumber),
            Sex = child.Sex,
            BirthYear = child.BirthYear,
            Pseudonym = child.Pseudonym!,
            ChildVersion = child.Version,
        });
        db.Publish(new CareEndChanged(child.Id, child.InstitutionId, child.Version));
    }
}
