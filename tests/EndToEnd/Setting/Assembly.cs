using MerajutASA.EndToEnd.Tests.Setting;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(PortalFixture))]

// One browser, one portal, and a journey that stops Redis.
[assembly: Parallelization(Mode = ParallelMode.None)]
