using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Copies;

namespace MerajutASA.Modules.Government.Institutions.CopyInstitutions;

/// <summary>A copy of the register of institutions in another store.</summary>
internal abstract class InstitutionProjection<TCopy>(CopyInstitutions source) : CopyProjection<TCopy>
    where TCopy : class, ICopy
{
    public override IReadOnlyCollection<Type> Events { get; } = [typeof(InstitutionRegistered), typeof(InstitutionChanged)];

    protected abstract TCopy Copy(SourceInstitution institution);

    protected override async Task<IReadOnlyList<TCopy>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        [.. (await source.FindAsync(Self, ids, cancellation)).Select(Copy)];

    protected override async Task<IReadOnlyList<TCopy>> PageAsync(Guid? after, int most, CancellationToken cancellation) =>
        [.. (await source.PageAsync(Self, after, most, cancellation)).Select(Copy)];
}
