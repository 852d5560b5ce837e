using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Infrastructure.Words;
using MerajutASA.Modules.Government.Institutions;
using MerajutASA.Modules.Government.Storage;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Modules.Government.Relations;

/// <summary>Names of natural persons: sealed when they come in, opened a page at a time.</summary>
internal static class PersonNames
{
    public const int Longest = 100;
    private const string TokenPurpose = "government.person-name";

    private static readonly SealedField<string> Name = new("person.name");

    /// <summary>What is wrong with a typed name, under the given field.</summary>
    public static FieldError? Error(string field, string? typed) => Typed.Line(typed) switch
    {
        null => new FieldError(field, "Missing"),
        { Length: < 3 } => new FieldError(field, "TooShort", 3),
        { Length: > Longest } => new FieldError(field, "TooLong", Longest),
        var name when !name.Any(char.IsLetter) || Typed.HasControl(name) => new FieldError(field, "NotAName"),
        _ => null,
    };

    public static byte[] Token(IBlindIndex index, string typed) => index.Token(TokenPurpose, Folding.Of(Typed.Line(typed)!));

    /// <summary>A new record, with a key of its own; where it was made it may be corrected.</summary>
    public static async Task<Person> AddAsync(GovernmentDb db, IBlindIndex index, string typed, string region, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        var keys = await db.CreateKeysAsync([new Subject(SubjectKind.OfficeHolder, id)], cancellation);
        var person = new Person { Id = id, RegionCode = region, Name = keys.Seal(Name, id, id, Typed.Line(typed)!), NameToken = Token(index, typed) };
        db.Persons.Add(person);
        return person;
    }

    public static async Task WriteAsync(GovernmentDb db, IBlindIndex index, Person person, string typed, CancellationToken cancellation)
    {
        var keys = await db.OpenAsync([person.Id], cancellation);
        if (keys.OpenOrNull(Name, person.Id, person.Id, person.Name) == Typed.Line(typed))
            return;
        person.Name = keys.Seal(Name, person.Id, person.Id, Typed.Line(typed)!);
        person.NameToken = Token(index, typed);
    }

    /// <summary>Of those in sight; null where the key was destroyed. One query and one unwrap for the whole page.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string?>> OpenAsync(GovernmentDb db, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, string?>();
        var persons = await db.Persons.AsNoTracking().Where(person => ids.Contains(person.Id)).ToListAsync(cancellation);
        var keys = await db.OpenAsync(persons.Select(person => person.Id), cancellation);
        return persons.ToDictionary(person => person.Id, person => keys.OpenOrNull(Name, person.Id, person.Id, person.Name));
    }

    /// <summary>Whether the actor may correct it: where it was made.</summary>
    public static bool MayChange(Actor actor, Person person) =>
        actor is { Role: Role.SocialOfficer, Region: { } reach } && RegionCode.Holds(reach, person.RegionCode);
}
