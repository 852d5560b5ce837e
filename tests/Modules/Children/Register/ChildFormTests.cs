using MerajutASA.Modules.Children.Register;
using MerajutASA.Modules.Children.Tests.Setting;
using Xunit;

namespace MerajutASA.Modules.Children.Tests.Register;

public sealed class ChildFormTests
{
    private static readonly ChildRules Rules = new(Samples.Today, 18, SomeRegions.Tree);

    public static TheoryData<string, string, string> Spoilt() => new()
    {
        { "no name", nameof(ChildForm.FullName), "Required" },
        { "a blank name", nameof(ChildForm.FullName), "Required" },
        { "a number for a name", nameof(ChildForm.FullName), "NotAName" },
        { "a long name", nameof(ChildForm.FullName), "TooLong" },
        { "no sex", nameof(ChildForm.Sex), "Required" },
        { "neither date nor age", nameof(ChildForm.BirthDate), "EitherDateOrAge" },
        { "both date and age", nameof(ChildForm.BirthDate), "EitherDateOrAge" },
        { "born tomorrow", nameof(ChildForm.BirthDate), "InFuture" },
        { "entered before birth", nameof(ChildForm.EnteredOn), "BeforeBirth" },
        { "an adult", nameof(ChildForm.BirthDate), "NotAChild" },
        { "an adult by guess", nameof(ChildForm.EstimatedAge), "NotAChild" },
        { "an age below nothing", nameof(ChildForm.EstimatedAge), "NotAChild" },
        { "no entry date", nameof(ChildForm.EnteredOn), "Required" },
        { "enters tomorrow", nameof(ChildForm.EnteredOn), "InFuture" },
        { "no reason", nameof(ChildForm.EntryReason), "Required" },
        { "no home", nameof(ChildForm.OriginCode), "Required" },
        { "an unknown home", nameof(ChildForm.OriginCode), "UnknownRegion" },
        { "a home that is no code", nameof(ChildForm.OriginCode), "UnknownRegion" },
        { "a province for a home", nameof(ChildForm.OriginCode), "RegionTooCoarse" },
        { "a home of old", nameof(ChildForm.OriginCode), "RegionReplaced" },
        { "a short nik", nameof(ChildForm.Nik), "NikLength" },
    };

    [Theory, MemberData(nameof(Spoilt))]
    public void Each_field_that_does_not_hold_is_named(string how, string field, string code)
    {
        var errors = ChildFormCheck.Errors(Spoil(how), Rules).Found;

        Assert.Contains((field, code), errors.Select(error => (error.Field, error.Code)));
    }

    [Theory]
    [InlineData("Suharto")]
    [InlineData("I Made Wijaya")]
    [InlineData("Aisyah binti Abdullah")]
    [InlineData("R. Rr. Dwi Nur'aini-Hasanah, S.")]
    public void Names_of_any_shape_hold(string name) => Assert.True(ChildFormCheck.Errors(Samples.Child(name), Rules).None);

    [Fact]
    public void A_guessed_age_and_a_missing_nik_hold() =>
        Assert.True(ChildFormCheck.Errors(Samples.Child() with { BirthDate = null, EstimatedAge = 9, Nik = null }, Rules).None);

    private static ChildForm Spoil(string how)
    {
        var form = Samples.Child();
        return how switch
        {
            "no name" => form with { FullName = null },
            "a blank name" => form with { FullName = "  " },
            "a number for a name" => form with { FullName = "Siti 2" },
            "a long name" => form with { FullName = new string('a', 121) },
            "no sex" => form with { Sex = null },
            "neither date nor age" => form with { BirthDate = null },
            "both date and age" => form with { EstimatedAge = 9 },
            "born tomorrow" => form with { BirthDate = Samples.Today.AddDays(1) },
            "entered before birth" => form with { EnteredOn = Samples.Birth.AddDays(-1) },
            "an adult" => form with { BirthDate = Samples.Today.AddYears(-19) },
            "an adult by guess" => form with { BirthDate = null, EstimatedAge = 18 },
            "an age below nothing" => form with { BirthDate = null, EstimatedAge = -1 },
            "no entry date" => form with { EnteredOn = null },
            "enters tomorrow" => form with { EnteredOn = Samples.Today.AddDays(1) },
            "no reason" => form with { EntryReason = null },
            "no home" => form with { OriginCode = null },
            "an unknown home" => form with { OriginCode = "33.74.01.9999" },
            "a home that is no code" => form with { OriginCode = "Semarang" },
            "a province for a home" => form with { OriginCode = "33" },
            "a home of old" => form with { OriginCode = SomeRegions.Replaced },
            "a short nik" => form with { Nik = "123" },
            _ => throw new ArgumentOutOfRangeException(nameof(how), how, "Not a way to spoil a form."),
        };
    }
}
