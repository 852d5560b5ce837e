using MerajutASA.Infrastructure.Postgres;
using Microsoft.EntityFrameworkCore;

namespace MerajutASA.Infrastructure.Tests.Gate.Probe;

internal sealed class ProbeDb(DbContextOptions<ProbeDb> options) : ModuleDb(options)
{
    public DbSet<ProbeChild> Children => Set<ProbeChild>();

    public DbSet<ProbeNote> Notes => Set<ProbeNote>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema("children");
        modelBuilder.Entity<ProbeChild>(child =>
        {
            child.ToTable("probe_child");
            child.HasMany(row => row.Notes).WithOne().HasForeignKey(note => note.ChildId);
        });
        modelBuilder.Entity<ProbeNote>().ToTable("probe_note");
        base.OnModelCreating(modelBuilder);
    }
}
