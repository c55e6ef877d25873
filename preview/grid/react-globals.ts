/** React under the names by which Univer's ready-made scripts look for it. */
import * as React from 'react';
import * as jsx from 'react/jsx-runtime';
import * as dom from 'react-dom';
import * as client from 'react-dom/client';

Object.assign(globalThis, { React: { ...React, ...jsx }, ReactDOM: { ...dom, ...client } });
