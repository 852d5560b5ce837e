using MerajutASA.Infrastructure.Access;
using MerajutASA.Infrastructure.Documents;
using MerajutASA.Infrastructure.Tests.Documents.Engine;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit;
using static MerajutASA.Infrastructure.Tests.Documents.Gateway.Kinds;

namespace MerajutASA.Infrastructure.Tests.Documents.Gateway;

/// <summary>A document belongs to an institution in 33.74.01; each role meets it, and each that may not does not.</summary>
public sealed class ScopeTests : GatewayTest
{
    private static readonly DocumentScope There = new(Here, "33.74.01");

    public static TheoryData<string> Insiders =>
        ["staff here", "head here", "officer of the country", "officer of 33", "officer of 33.74", "the portal itself"];

    public static TheoryData<string> Outsiders => ["staff elsewhere", "head elsewhere", "officer of 33.75", "officer of 32"];

    public static TheoryData<string> Scopeless => ["staff of nothing", "officer of nothing", "officer of 33.7", "administrator", "somebody of a company", "nobody"];

    [Fact]
    public void Every_role_is_here_on_one_side_or_the_other() =>
        Assert.Equal(
            Enum.GetValues<Role>(),
            Insiders.Concat(Outsiders).Concat(Scopeless).Select(x => Someone(x.Data).Role).Distinct().Order());

    [Theory, MemberData(nameof(Insiders))]
    public async Task Someone_whose_scope_it_is_in_finds_replaces_and_deletes_it(string who)
    {
        var note = NewNote();
        await Documents.InsertAsync(Portal, There, note);
        var actor = Someone(who);

        Assert.Equal(note.Text, (await Documents.FindAsync<Note>(actor, note.Id))!.Text);
        Assert.Equal([note.Id], await Documents.QueryAsync<Note, Guid>(actor, notes => notes.Select(x => x.Id)));
        Assert.True(await Documents.ReplaceAsync(actor, There, note with { Text = "changed" }));
        Assert.Equal("changed", (await Documents.FindAsync<Note>(actor, note.Id))!.Text);
        Assert.True(await Documents.DeleteAsync<Note>(actor, note.Id));
        Assert.Null(await Documents.FindAsync<Note>(actor, note.Id));
    }

    [Theory, MemberData(nameof(Outsiders))]
    public async Task To_someone_outside_it_is_as_if_it_were_not_there(string who)
    {
        var note = NewNote();
        await Documents.InsertAsync(Portal, There, note);
        var actor = Someone(who);
        var own = new DocumentScope(actor.Institution, actor.Region);

        Assert.Null(await Documents.FindAsync<Note>(actor, note.Id));
        Assert.Empty(await Documents.QueryAsync<Note, Note>(actor, notes => notes.Where(x => x.Rank == 1 || x.Id == note.Id)));
        Assert.Equal(0, (await Documents.QueryAsync<Note, int>(actor, notes => notes.GroupBy(x => 1).Select(x => x.Count()))).Sum());
        Assert.False(await Documents.ReplaceAsync(actor, own, note with { Text = "stolen" }));
        Assert.False(await Documents.UpsertAsync(actor, own, note with { Text = "stolen" }));
        Assert.False(await Documents.InsertAsync(actor, own, note with { Text = "stolen" }));
        Assert.False(await Documents.DeleteAsync<Note>(actor, note.Id));
        Assert.Equal(note.Text, (await Documents.FindAsync<Note>(Portal, note.Id))!.Text);
    }

    [Theory, MemberData(nameof(Scopeless))]
    public async Task Someone_without_a_scope_is_refused_altogether(string who)
    {
        var note = NewNote();
        await Documents.InsertAsync(Portal, There, note);
        var actor = Someone(who);

        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.FindAsync<Note>(actor, note.Id));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.QueryAsync<Note, Note>(actor, notes => notes));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.InsertAsync(actor, There, NewNote()));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.ReplaceAsync(actor, There, note));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.UpsertAsync(actor, There, note));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.DeleteAsync<Note>(actor, note.Id));
    }

    [Theory, MemberData(nameof(Insiders))]
    public async Task Someone_may_write_where_the_own_scope_reaches(string who)
    {
        var note = NewNote();

        Assert.True(await Documents.InsertAsync(Someone(who), There, note));

        var stored = await Raw(await DocumentsEngine.ClientAsync()).GetCollection<BsonDocument>("tests.notes").Find("{}").SingleAsync();
        Assert.Equal(Here, stored["_scope"]["institution"].AsGuid);
        Assert.Equal("33.74.01", stored["_scope"]["region"].AsString);
    }

    [Theory, MemberData(nameof(Outsiders))]
    public async Task Nobody_writes_into_the_scope_of_others(string who)
    {
        var actor = Someone(who);

        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.InsertAsync(actor, There, NewNote()));
        await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.UpsertAsync(actor, There, NewNote()));

        Assert.Empty(await Documents.QueryAsync<Note, Note>(Portal, notes => notes));
    }

    [Fact]
    public async Task A_query_cannot_reach_past_the_scope_however_it_is_written()
    {
        await Documents.InsertAsync(Portal, There, NewNote("here", 1));
        await Documents.InsertAsync(Portal, new DocumentScope(Elsewhere, "33.75"), NewNote("elsewhere", 2));
        var actor = Someone("staff here");

        var seen = await Documents.QueryAsync<Note, string>(
            actor, notes => notes.Where(x => x.Rank > 0 || true).OrderByDescending(x => x.Rank).Take(10).Select(x => x.Text));

        Assert.Equal(["here"], seen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("33")]
    [InlineData("33.74")]
    [InlineData("33.74.01")]
    public async Task What_is_told_to_a_region_reaches_its_institutions_and_the_officers_over_it_and_within_it_and_nobody_else(string region)
    {
        var note = NewNote();
        await Documents.InsertAsync(Portal, DocumentScope.ToldTo(region), note);

        foreach (var who in new[] { "staff here", "head here" })
        {
            var actor = Someone(who);
            Assert.Equal(note.Text, (await Documents.FindAsync<Note>(actor, "33.74.01.1001", note.Id))!.Text);
            Assert.Equal([note.Id], await Documents.QueryAsync<Note, Guid>(actor, "33.74.01.1001", notes => notes.Select(x => x.Id)));
            // Where the institution lies is not guessed, and what was told is read and never changed.
            Assert.Null(await Documents.FindAsync<Note>(actor, note.Id));
            Assert.False(await Documents.DeleteAsync<Note>(actor, note.Id));
            await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.InsertAsync(actor, DocumentScope.ToldTo(region), NewNote()));
            await Assert.ThrowsAsync<DocumentsRefusedException>(() => Documents.FindAsync<Note>(actor, "33.7", note.Id));
        }

        foreach (var elsewhere in new[] { "32.73.01.1001", "33.75.01.1001", "33.74.02.1001" })
            Assert.Equal(elsewhere.StartsWith(region, StringComparison.Ordinal), await Documents.FindAsync<Note>(Someone("staff here"), elsewhere, note.Id) is not null);
        foreach (var (officer, code) in new[] { ("officer of the country", ""), ("officer of 33", "33"), ("officer of 33.74", "33.74"), ("officer of 33.75", "33.75") })
            Assert.Equal(
                region.StartsWith(code, StringComparison.Ordinal) || code.StartsWith(region, StringComparison.Ordinal),
                await Documents.FindAsync<Note>(Someone(officer), "33.74.01.1001", note.Id) is not null);
        // What an office above says is read and never changed.
        foreach (var (officer, code) in new[] { ("officer of 33.75", "33.75"), ("officer of 33", "33") })
            Assert.Equal(region.StartsWith(code, StringComparison.Ordinal), await Documents.DeleteAsync<Note>(Someone(officer), note.Id));
    }
}
