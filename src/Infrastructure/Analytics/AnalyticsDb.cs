using MerajutASA.Infrastructure.Analytics.SmallNumbers;
using MerajutASA.Infrastructure.Analytics.Trail;
using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Analytics;

/// <summary>What analytics keeps in PostgreSQL: the trail of queries, and the published figures.</summary>
internal sealed class AnalyticsDb(DbContextOptions<AnalyticsDb> options) : ModuleDb(options)
{
    public const string Schema = "analytics";

    public DbSet<Publication> Publications => Set<Publication>();

    /// <summary>Writes a query down in this operation's trail.</summary>
    public void NoteQuery(QueryNote note) => Note(note.Entry());

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.Entity<Publication>().ToTable("publication");
        base.OnModelCreating(modelBuilder);
    }
}
