using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Contracts;
using MerajutASA.Modules.Children.Facts;
using MerajutASA.Modules.Children.Facts.Assignments;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Forms;
using MerajutASA.Modules.Children.Institutions;
using MerajutASA.Modules.Children.Storage;

namespace MerajutASA.Modules.Children.Register;

/// <summary>Takes in children whose forms hold: one from a page, many from an import, with one making of keys for all of them.</summary>
internal sealed class Intake(IBlindIndex index)
{
    public async Task AddAsync(ChildrenDb db, ScopeRow scope, IReadOnlyList<RegisterChild> commands, Guid? import = null)
    {
        var keys = await db.CreateKeysAsync([.. commands.SelectMany(Subjects)]);
        var writing = new ChildWriting(keys, index, db.Now);
        var added = commands.Select(command => (command, child: writing.Create(command.Id, command.Form, Origin(db.Actor, scope, command, import)))).ToList();
        db.Children.AddRange(added.Select(pair => pair.child));
        // The register line first: with it comes the assignment, by which its details may be written.
        await db.SaveChangesAsync();
        foreach (var (command, child) in added)
        {
            db.Referrals.Add(Draft(child, Typed.Text(command.Reason), keys));
            db.Kin.AddRange(command.Kin.Select(form => KinWriting.Create(form, child, keys)));
            CaseEvents.Registered(db, child);
            db.Publish(new ChildRegistered(child.Id, child.InstitutionId, child.Version));
        }

        await AssignmentEvents.AddAsync(db, [.. added.Select(pair => pair.child).Where(child => child.AssignedTo is not null)]);
    }

    private static IEnumerable<Subject> Subjects(RegisterChild command) =>
        command.Kin.Select(kin => new Subject(SubjectKind.Kin, kin.Id)).Prepend(new Subject(SubjectKind.Child, command.Id));

    private static ChildOrigin Origin(Actor actor, ScopeRow scope, RegisterChild command, Guid? import) =>
        new(scope.Id, scope.RegionCode, actor.Role == Role.LksaStaff ? actor.AccountId : command.AssignTo, import);

    private static Referral Draft(Child child, string? reason, SubjectKeys keys)
    {
        var id = Guid.CreateVersion7();
        return new Referral
        {
            Id = id,
            ChildId = child.Id,
            InstitutionId = child.InstitutionId,
            RegionCode = child.RegionCode,
            Reason = reason is null ? null : keys.Seal(CaseFields.Reason, child.Id, id, reason),
        };
    }
}
