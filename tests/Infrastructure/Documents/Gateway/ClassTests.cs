using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Encryption;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using static MerajutASA.Infrastructure.Tests.Documents.Gateway.Kinds;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

public sealed class ClassTests : GatewayTest
{
    private static readonly DocumentScope There = new(Here, "33.74.01");
    private static readonly Sealed<string> Envelope = new(new byte[] { 1, 2, 250 });

    [Fact]
    public async Task A_document_comes_back_as_it_was_written()
    {
        var note = NewNote();
        await Documents.InsertAsync(Portal, There, note);

        var back = (await Documents.FindAsync<Note>(Portal, note.Id))!;

        Assert.Equal(note with { Remarks = back.Remarks }, back);
        Assert.Equal(note.Remarks, back.Remarks);
    }

    [Fact]
    public async Task A_sealed_value_is_stored_as_its_envelope_and_comes_back_sealed()
    {
        var letter = new Letter(Guid.NewGuid(), Envelope);
        await Documents.InsertAsync(Portal, There, letter);

        var stored = await Raw(await DocumentsEngine.ClientAsync()).GetCollection<BsonDocument>("tests.letters").Find("{}").SingleAsync();

        Assert.Equal(Envelope.Envelope.ToArray(), stored["body"].AsByteArray);
        Assert.Equal(letter, await Documents.FindAsync<Letter>(Someone("head here"), letter.Id));
    }

    [Fact]
    public async Task What_is_restricted_or_confidential_and_open_is_refused()
    {
        await RefusedAsync(new OpenSecret(Guid.NewGuid(), "Ani"), "OpenSecret.Name is Restricted and not sealed.");
        await RefusedAsync(new NestedSecret(Guid.NewGuid(), []), "NestedSecret.Parts.Name is Confidential and not sealed.");
    }

    [Fact]
    public async Task What_has_no_class_or_does_not_say_what_it_is_is_refused()
    {
        await RefusedAsync(new Classless(Guid.NewGuid(), "x"), "Classless.Id has no class.");
        await RefusedAsync(new Vague(Guid.NewGuid(), "x"), "Vague.Anything does not say what it holds.");
        await RefusedAsync(new Homeless(Guid.NewGuid()), "Homeless declares no [Document].");
    }

    [Fact]
    public async Task Restricted_data_is_shown_only_to_a_session_with_a_second_factor()
    {
        var letter = new Letter(Guid.NewGuid(), Envelope);
        await Documents.InsertAsync(Portal, There, letter);

        foreach (var role in (Role[])[Role.LksaStaff, Role.LksaHead])
        {
            Assert.NotNull(await Documents.FindAsync<Letter>(GatewaySetting.Person(role, Here), letter.Id));
            await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.FindAsync<Letter>(GatewaySetting.Person(role, Here, secondFactor: false), letter.Id));
        }

        Assert.NotNull(await Documents.FindAsync<Letter>(GatewaySetting.Person(Role.SocialOfficer, region: "33"), letter.Id));
        await Assert.ThrowsAsync<DocumentsRefusedException>(
            () => Documents.QueryAsync<Letter, Letter>(GatewaySetting.Person(Role.SocialOfficer, region: "33", secondFactor: false), letters => letters));
    }

    [Fact]
    public async Task The_portals_own_work_writes_what_it_is_not_shown()
    {
        var donor = new Donor(Guid.NewGuid(), Envelope);

        Assert.True(await Documents.InsertAsync(Portal, There, donor));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.FindAsync<Donor>(Portal, donor.Id));
        Assert.NotNull(await Documents.FindAsync<Donor>(GatewaySetting.Person(Role.LksaStaff, Here, secondFactor: false), donor.Id));
    }

    private async Task RefusedAsync<T>(T document, string why)
        where T : class, IDocument
    {
        var written = await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.InsertAsync(Portal, There, document));
        var read = await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.FindAsync<T>(Portal, document.Id));

        Assert.Equal((why, why), (written.Message, read.Message));
    }
}
