Console.Error.WriteLine("usage: bench NAME [--json]");
return 2;
