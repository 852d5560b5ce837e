using System.Globalization;
using MerajutASA.Infrastructure.Access;
using MerajutASA.Modules.Government.Contracts;
using MerajutASA.Modules.Government.Institutions;
using Xunit;

namespace MerajutASA.Modules.Government.Tests;

public sealed class ValidationTests(BothWays both) : IClassFixture<BothWays>
{
    public static TheoryData<string, string, string> Wrong { get; } = new()
    {
        { "Name", "", "Missing" },
        { "Name", " PA ", "TooShort" },
        { "Name", new string('a', 151), "TooLong" },
        { "Name", "12345", "NotAName" },
        { "Kind", "", "Missing" },
        { "RegistrationNumber", "", "NumberMissing" },
        { "RegistrationNumber", "460;drop", "NotANumber" },
        { "RegistrationNumber", new string('9', 61), "TooLong" },
        { "RegisteredOn", "", "DateMissing" },
        { "RegisteredOn", "2999-01-01", "InFuture" },
        { "RegisteredOn", "1900-01-01", "TooEarly" },
        { "PermitNumber", "", "NumberMissing" },
        { "PermitNumber", "=1+1", "NotANumber" },
        { "PermitFrom", "", "DateMissing" },
        { "PermitFrom", "2999-01-01", "InFuture" },
        { "PermitUntil", "2024-02-01", "EndBeforeBegin" },
        { "Accreditation", "", "Missing" },
        { "AccreditedUntil", "", "DateMissing" },
        { "AccreditedUntil", "1900-01-01", "TooEarly" },
        { "Capacity", "", "Missing" },
        { "Capacity", "0", "OutOfRange" },
        { "Capacity", "2001", "OutOfRange" },
        { "RegionCode", "", "Missing" },
        { "RegionCode", "33.74", "NotAVillage" },
        { "RegionCode", "33.74.01.9999", "NotAVillage" },
        { "RegionCode", "35.78.01.1001", "OutOfReach" },
        { "Address", "", "Missing" },
        { "Address", "Jl.", "TooShort" },
        { "Address", new string('a', 201), "TooLong" },
        { "Contact.Name", "", "Missing" },
        { "Contact.Name", "007", "NotAName" },
        { "Contact.Phone", "", "Missing" },
        { "Contact.Phone", "12345678", "NotAPhone" },
        { "Contact.Email", "siti@", "NotAnEmail" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_field_that_does_not_hold_is_named_with_its_reason(string field, string typed, string code)
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33.74");
        var (form, contact) = (register.Form(), RegisterWorld.Contact());
        Put(form, contact, field, typed);

        var invalid = Assert.IsType<Outcome<Guid>.Invalid>(await register.RegisterAsync(officer, form, contact));

        Assert.Contains((field, code), invalid.Errors.Select(error => (error.Field, error.Code)));
        Assert.Equal(0L, await register.AskAsync<long>($"select count(*) from outbox.event e join audit.entry a on a.xid = e.xid where a.account_id = '{officer.AccountId}'"));
    }

    [Fact]
    public async Task All_that_is_wrong_is_said_at_once_and_each_field_once()
    {
        var register = both.Direct;

        var invalid = Assert.IsType<Outcome<Guid>.Invalid>(
            await register.RegisterAsync(await register.People.OfficerAsync("33.74"), new InstitutionForm(), new ContactForm()));

        Assert.Equal(
            ["Accreditation", "Address", "Capacity", "Contact.Name", "Contact.Phone", "Kind", "Name", "RegionCode"],
            invalid.Errors.Select(error => error.Field).Order());
    }

    [Fact]
    public async Task What_is_typed_is_kept_tidily()
    {
        var register = both.Direct;
        var officer = await register.People.OfficerAsync("33.74");
        var form = register.Form(name: "  Panti   Asuhan\tAl-Hikmah ");
        form.Accreditation = Accreditation.None;
        form.AccreditedUntil = null;

        var view = (await register.ViewAsync(officer, (await register.RegisterAsync(officer, form)).Value)).Value;

        Assert.Equal("Panti Asuhan Al-Hikmah", view.Form.Name);
        Assert.Equal(form with { Name = "Panti Asuhan Al-Hikmah" }, view.Form);
        Assert.Equal((1, InstitutionState.Draft, "Siti Rahayu", "+6281200001234"), (view.Version, view.State, view.Contact!.Name, view.Contact.Phone));
    }

    [Theory]
    [InlineData("0812-0000-1234", "+6281200001234")]
    [InlineData("+62 812 0000 1234", "+6281200001234")]
    [InlineData("(024) 7601234", "+62247601234")]
    [InlineData("+62 0812 0000 1234", "+6281200001234")]
    [InlineData("024 7601234", "+62247601234")]
    [InlineData("62247601234", "+62247601234")]
    [InlineData("812 0000 1234", null)]
    [InlineData("0812", null)]
    [InlineData("08120000123456789", null)]
    [InlineData("0812x0001234", null)]
    public void A_telephone_number_is_kept_in_one_form(string typed, string? kept)
    {
        Assert.Equal(kept, PhoneNumber.Parse(typed));
    }

    [Fact]
    public async Task An_active_institution_keeps_its_numbers()
    {
        var register = both.Direct;
        var id = await register.InstitutionAsync(state: InstitutionState.Active);
        var form = register.Form() with { PermitNumber = null, PermitFrom = null, PermitUntil = null };

        var invalid = Assert.IsType<Outcome<int>.Invalid>(await register.ChangeAsync(await register.People.OfficerAsync("33.74"), id, 2, form));

        Assert.Equal([("PermitNumber", "NeededWhileOpen")], invalid.Errors.Select(error => (error.Field, error.Code)));
    }

    private static void Put(InstitutionForm form, ContactForm contact, string field, string typed)
    {
        object target = field.StartsWith("Contact.", StringComparison.Ordinal) ? contact : form;
        var property = target.GetType().GetProperty(field.Split('.')[^1])!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(target, typed.Length == 0 ? null
            : type == typeof(DateOnly) ? DateOnly.ParseExact(typed, "O", CultureInfo.InvariantCulture)
            : type == typeof(int) ? int.Parse(typed, CultureInfo.InvariantCulture)
            : typed);
    }
}
