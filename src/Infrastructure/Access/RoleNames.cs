namespace MerajutASA.Infrastructure.Access;

/// <summary>The stored names of roles: in the database's context, in claims, in audit entries.</summary>
public static class RoleNames
{
    public static string Stored(this Role role) => role switch
    {
        Role.LksaStaff => "lksa-staff",
        Role.LksaHead => "lksa-head",
        Role.SocialOfficer => "social-officer",
        Role.Administrator => "administrator",
        Role.Company => "company",
        Role.Nobody => "nobody",
        Role.System => "system",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a stored name."),
    };

    /// <summary>Throws <see cref="FormatException"/> for a name that no role has.</summary>
    public static Role Parse(string stored) =>
        TryParse(stored, out var role) ? role : throw new FormatException($"No role is stored as '{stored}'.");

    /// <summary>False for a name that no role of a person has: nobody signs in as the system, or as nobody.</summary>
    public static bool TryParsePerson(string? stored, out Role role) => TryParse(stored, out role) && role is not (Role.Nobody or Role.System);

    private static bool TryParse(string? stored, out Role role)
    {
        var found = Enum.GetValues<Role>().Where(each => each.Stored() == stored).Select(each => (Role?)each).SingleOrDefault();
        role = found.GetValueOrDefault();
        return found is not null;
    }

    /// <summary>Roles that a person can hold.</summary>
    public static IReadOnlyList<Role> OfPeople { get; } = [.. Enum.GetValues<Role>().Where(role => role is not (Role.Nobody or Role.System))];

    public static StakeholderGroup Group(this Role role) => role switch
    {
        Role.LksaStaff or Role.LksaHead => StakeholderGroup.Institution,
        Role.SocialOfficer => StakeholderGroup.Government,
        Role.Company => StakeholderGroup.Business,
        _ => StakeholderGroup.Operations,
    };
}
