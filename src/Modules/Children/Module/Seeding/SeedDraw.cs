using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using MerajutASA.Infrastructure.Regions;
using MerajutASA.Modules.Children.Cases;
using MerajutASA.Modules.Children.Family;
using MerajutASA.Modules.Children.Register;

namespace MerajutASA.Modules.Children.Seeding;

/// <summary>Draws one made-up child; the same seed, number and day give the same child.</summary>
internal sealed class SeedDraw(int seed, int number, DateOnly today, RegionTree regions)
{
    private readonly Random _chance = new(HashCode(seed, number));

    /// <summary>Larger institutions come first and draw more children.</summary>
    public int Institution(int count) => (int)(count * Math.Pow(new Random(HashCode(number, seed)).NextDouble(), 1.6));

    /// <param name="home">The institution's region; most children come from near it.</param>
    /// <param name="carers">Staff accounts of the institution.</param>
    /// <param name="head">Does the work of carers where there are none.</param>
    public SeedChild Draw(string home, IReadOnlyList<Guid> carers, Guid head)
    {
        var (sex, origin) = (_chance.Next(2) == 0 ? Sex.Female : Sex.Male, Origin(home));
        var birth = today.AddDays(-(365 * Age()) - _chance.Next(365));
        var entered = birth.AddDays(_chance.Next(Math.Max(1, today.DayNumber - birth.DayNumber)));
        entered = entered < today.AddYears(-8) ? today.AddDays(-_chance.Next(2_900)) : entered;
        var guessed = _chance.Next(100) < 12;
        var reason = SeedNames.Pick(_chance, Enum.GetValues<EntryReason>());
        var form = new ChildForm
        {
            FullName = SeedNames.Child(_chance, sex, origin),
            Sex = sex,
            BirthDate = guessed ? null : birth,
            EstimatedAge = guessed ? entered.Year - birth.Year : null,
            BirthPlace = regions.Find(RegionCode.UpTo(origin, RegionLevel.Regency))?.Name,
            Nik = guessed || _chance.Next(100) >= 60 ? null : Nik(sex, origin, birth),
            OriginCode = origin,
            AddressLine = $"{SeedNames.Pick(_chance, SeedTexts.Streets)} {_chance.Next(1, 90)}",
            EnteredOn = entered,
            EntryReason = reason,
        };
        var command = new RegisterChild(IdOf(seed, number, "child"), form)
        {
            Reason = SeedTexts.Reason(reason),
            Kin = [.. Enumerable.Range(0, _chance.Next(1, 4)).Select(at => Kin(at))],
            AssignTo = carers.Count == 0 || _chance.Next(100) < 6 ? null : SeedNames.Pick(_chance, carers),
        };
        return new SeedStages(_chance, today, entered, carers.Count == 0 ? [head] : carers).Fill(command);
    }

    private string Origin(string home)
    {
        var near = _chance.Next(100);
        var from = near < 70 ? RegionCode.UpTo(home, RegionLevel.Regency) : near < 90 ? RegionCode.UpTo(home, RegionLevel.Province) : "";
        while (regions.Children(from) is { Count: > 0 } below)
            from = SeedNames.Pick(_chance, below).Code;
        return from;
    }

    /// <summary>Few infants, most at school.</summary>
    private int Age() => _chance.Next(100) switch { < 6 => _chance.Next(0, 4), < 20 => _chance.Next(4, 7), < 60 => _chance.Next(7, 13), _ => _chance.Next(13, 17) };

    private string Nik(Sex sex, string origin, DateOnly birth) => string.Create(
        CultureInfo.InvariantCulture,
        $"{RegionCode.UpTo(origin, RegionLevel.District).Replace(".", "", StringComparison.Ordinal)}{birth.Day + (sex == Sex.Female ? 40 : 0):00}{birth.Month:00}{birth.Year % 100:00}{(number % 9_998) + 1:0000}");

    private KinForm Kin(int at)
    {
        var relation = at == 0
            ? SeedNames.Pick(_chance, new[] { Relation.Mother, Relation.Father, Relation.Grandmother })
            : SeedNames.Pick(_chance, new[] { Relation.Uncle, Relation.Aunt, Relation.Brother, Relation.Grandfather });
        var woman = relation is Relation.Mother or Relation.Grandmother or Relation.Aunt;
        return new KinForm
        {
            Id = IdOf(seed, number, $"kin {at}"),
            Name = SeedNames.Adult(_chance, woman ? Sex.Female : Sex.Male),
            Relation = relation,
            Phone = _chance.Next(2) == 0 ? $"08{_chance.Next(11, 59)}-{_chance.Next(1000, 9999)}-{_chance.Next(1000, 9999)}" : null,
            IsGuardian = at == 0,
            MustNotBeTold = at > 0 && _chance.Next(100) < 4,
        };
    }

    private static int HashCode(int seed, int number) => BinaryPrimitives.ReadInt32BigEndian(Hash($"{seed} {number}"));

    /// <summary>A version 8 id (RFC 9562 §5.8), the same in every run.</summary>
    private static Guid IdOf(int seed, int number, string what)
    {
        var bytes = Hash($"{seed} {number} {what}")[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static byte[] Hash(string text) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
}
